export type Finished<T> = { run: number, cancelled: boolean, answer: T, };
