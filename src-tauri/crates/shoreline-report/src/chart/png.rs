//! An SVG drawn as PNG, twice as fine. Never reads a font or an image from the machine.

use super::{Chart, font};
use crate::ReportError;
use resvg::{tiny_skia, usvg};
use std::sync::Arc;

const FINENESS: f32 = 2.0;

/// The chart as PNG.
pub fn png(chart: &Chart) -> Result<Vec<u8>, ReportError> {
    let failed = |reason: String| ReportError::Draw { chart: chart.name.clone(), reason };
    let tree = usvg::Tree::from_str(&chart.svg, &options()).map_err(|e| failed(e.to_string()))?;
    let size = tree.size().to_int_size().scale_by(FINENESS);
    let size = size.ok_or_else(|| failed("it has no size".into()))?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| failed("it is too large".into()))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(FINENESS, FINENESS), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| failed(e.to_string()))
}

fn options() -> usvg::Options<'static> {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(font::REGULAR.to_vec());
    fonts.load_font_data(font::BOLD.to_vec());
    fonts.set_sans_serif_family("Inter");
    usvg::Options { fontdb: Arc::new(fonts), font_family: "Inter".into(), ..usvg::Options::default() }
}
