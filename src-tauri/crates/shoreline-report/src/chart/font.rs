//! The font of charts: measured while drawing, embedded in the SVG, loaded for the PNG. Never looks for a font on the
//! machine: the same chart comes out everywhere.

use allsorts::binary::read::ReadScope;
use allsorts::font::MatchingPresentation;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use allsorts::tables::FontTableProvider;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use plotters::style::{FontStyle, register_font};
use std::collections::BTreeSet;
use std::sync::Once;

/// How the SVG names it; what follows the comma serves scripts that Inter has no letters for.
pub const FAMILY: &str = "Inter, sans-serif";
pub const REGULAR: &[u8] = include_bytes!("../../../../../assets/fonts/Inter-Regular.otf");
pub const BOLD: &[u8] = include_bytes!("../../../../../assets/fonts/Inter-SemiBold.otf");

/// Makes the font known to plotters, which measures text with it.
pub fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // The two files are compiled in and read in every test: they parse.
        let _ = register_font(FAMILY, FontStyle::Normal, REGULAR);
        let _ = register_font(FAMILY, FontStyle::Bold, BOLD);
    });
}

/// The `@font-face` rules of both weights, with no more than these letters.
pub fn faces(regular: &BTreeSet<char>, bold: &BTreeSet<char>) -> String {
    face("normal", REGULAR, regular) + &face("bold", BOLD, bold)
}

fn face(weight: &str, font: &[u8], letters: &BTreeSet<char>) -> String {
    // A font that cannot be cut to size is embedded whole: larger, and as good to look at.
    let data = STANDARD.encode(cut(font, letters).unwrap_or_else(|| font.to_vec()));
    // `swap`: WebKit paints an SVG that is a picture of a page before its font is ready, and would leave the words out.
    format!(
        "@font-face{{font-family:Inter;font-weight:{weight};font-display:swap;src:url(data:font/otf;base64,{data}) format(\"opentype\")}}\n"
    )
}

fn cut(font: &[u8], letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let data = ReadScope::new(font).read::<FontData>().ok()?;
    let provider = data.table_provider(0).ok()?;
    let mut parsed = allsorts::Font::new(data.table_provider(0).ok()?).ok()?;
    let glyph = |&letter: &char| parsed.lookup_glyph_index(letter, MatchingPresentation::NotRequired, None).0;
    let mut glyphs: Vec<u16> = letters.iter().map(glyph).collect();
    glyphs.push(0); // every font starts with the sign for a letter it lacks
    glyphs.sort_unstable();
    glyphs.dedup();
    debug_assert!(provider.has_table(allsorts::tag::CFF));
    subset(&provider, &glyphs, &SubsetProfile::Minimal, CmapTarget::Unicode).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_font_holds_the_letters_asked_for_and_little_else() {
        let letters = "Service level 88.8% ±".chars().collect();
        let small = cut(REGULAR, &letters).unwrap();
        assert!(small.len() < REGULAR.len() / 8, "{}", small.len());
        let data = ReadScope::new(&small).read::<FontData>().unwrap();
        let mut font = allsorts::Font::new(data.table_provider(0).unwrap()).unwrap();
        for letter in letters {
            let found = font.lookup_glyph_index(letter, MatchingPresentation::NotRequired, None).0;
            assert!(found != 0, "{letter} is missing");
        }
        assert_eq!(font.lookup_glyph_index('Q', MatchingPresentation::NotRequired, None).0, 0);
    }
}
