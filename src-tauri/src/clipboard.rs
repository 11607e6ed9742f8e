//! Pictures on the clipboard: the web view keeps its own for text. Never reads it, never writes a file.

use crate::failure::Failure;
use arboard::{Clipboard, ImageData};
use std::sync::{Mutex, PoisonError};

/// Bytes of a point: red, green, blue, and how much of it covers what is behind.
const BYTES_A_POINT: usize = 4;

/// The clipboard, kept for as long as the window: on X11 who copied has to be there to be asked for it.
#[derive(Default)]
pub struct Pictures(Mutex<Option<Clipboard>>);

impl Pictures {
    /// Puts a picture on the clipboard, row by row from the top.
    pub fn put(&self, width: usize, height: usize, points: Vec<u8>) -> Result<(), Failure> {
        if width.checked_mul(height).and_then(|points| points.checked_mul(BYTES_A_POINT))
            != Some(points.len())
        {
            return Err(Failure::new(format!(
                "{} bytes are no picture of {width} by {height} points.",
                points.len()
            )));
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match kept.take() {
            Some(clipboard) => kept.insert(clipboard),
            None => kept.insert(Clipboard::new()?),
        };
        Ok(clipboard.set_image(ImageData { width, height, bytes: points.into() })?)
    }
}

impl From<arboard::Error> for Failure {
    fn from(error: arboard::Error) -> Self {
        Self::new(format!("The picture is not on the clipboard: {error}."))
            .hint("Export the charts to a folder instead.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_picture_are_refused_in_a_sentence() {
        for (width, height) in [(2, 2), (usize::MAX, 2), (0, 1)] {
            let failure = Pictures::default().put(width, height, vec![0; 3]).unwrap_err();
            assert!(failure.message.starts_with("3 bytes are no picture of"), "{}", failure.message);
        }
    }
}
