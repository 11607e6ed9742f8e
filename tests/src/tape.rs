//! Bytes as a row of decisions. Never runs dry: what is missing reads as zero.

/// Bytes that decide, one after another.
pub struct Tape<'a> {
    bytes: &'a [u8],
}

impl<'a> Tape<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        *first
    }

    /// A number below `most`; zero where there is none.
    pub fn below(&mut self, most: usize) -> usize {
        let mut number = usize::from(self.byte());
        if most > 256 {
            number = number << 8 | usize::from(self.byte());
        }
        number % most.max(1)
    }

    pub fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == chances - 1
    }

    pub fn choose<'b, T>(&mut self, from: &'b [T]) -> Option<&'b T> {
        from.get(self.below(from.len()))
    }
}
