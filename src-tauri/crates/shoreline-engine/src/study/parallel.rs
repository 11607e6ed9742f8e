//! Jobs on several threads, their results in order. Knows nothing of what they do.

use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

/// Does numbered jobs on so many threads (as many as there are cores when not given) and returns what came of them by
/// number. Once `cancel` is set no further one is begun; a job that gives nothing was broken off.
pub fn in_parallel<T: Send>(
    jobs: Range<u32>,
    threads: Option<usize>,
    cancel: &AtomicBool,
    job: impl Fn(u32) -> Option<T> + Sync,
) -> Vec<(u32, T)> {
    let threads = threads.unwrap_or_else(cores).clamp(1, jobs.len().max(1));
    let next = AtomicU32::new(jobs.start);
    let finished = Mutex::new(Vec::with_capacity(jobs.len()));
    let work = || {
        while !cancel.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= jobs.end {
                return;
            }
            let Some(result) = job(number) else { return };
            finished.lock().unwrap_or_else(PoisonError::into_inner).push((number, result));
        }
    };
    std::thread::scope(|scope| {
        (1..threads).for_each(|_| drop(scope.spawn(work)));
        work();
    });
    let mut finished = finished.into_inner().unwrap_or_else(PoisonError::into_inner);
    finished.sort_unstable_by_key(|(number, _)| *number);
    finished
}

/// As many threads as there are cores.
pub(super) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}
