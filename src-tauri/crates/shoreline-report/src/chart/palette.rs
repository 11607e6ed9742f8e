//! The colours of charts: light ground, safe for colour-blind eyes. Never decides what a colour means.

use plotters::style::RGBAColor;

const fn solid(r: u8, g: u8, b: u8) -> RGBAColor {
    RGBAColor(r, g, b, 1.0)
}

pub const PAPER: RGBAColor = solid(255, 255, 255);
pub const INK: RGBAColor = solid(23, 32, 42);
pub const MUTED: RGBAColor = solid(91, 104, 119);
pub const RULE: RGBAColor = solid(226, 231, 237);
pub const DAY_RULE: RGBAColor = solid(176, 186, 198);
/// Where there is nothing to show.
pub const EMPTY: RGBAColor = solid(244, 246, 248);
pub const MEAN: RGBAColor = solid(0, 91, 158);
pub const CONFIDENCE: RGBAColor = RGBAColor(0, 114, 178, 0.38);
pub const SPREAD: RGBAColor = RGBAColor(86, 180, 233, 0.26);
pub const TARGET: RGBAColor = solid(200, 80, 0);

/// Colours of a stack: six and a grey for the rest of many.
pub type Stack = [RGBAColor; 7];

/// Okabe and Ito, Color Universal Design (2008), without black.
pub const CONTACTS: Stack = [
    solid(0, 114, 178),
    solid(230, 159, 0),
    solid(0, 158, 115),
    solid(204, 121, 167),
    solid(86, 180, 233),
    solid(213, 94, 0),
    solid(150, 158, 168),
];
/// Paul Tol, Colour Schemes (2021), muted: unlike the other, so that a group is not taken for a queue.
pub const PEOPLE: Stack = [
    solid(51, 34, 136),
    solid(68, 170, 153),
    solid(221, 204, 119),
    solid(204, 102, 119),
    solid(136, 34, 85),
    solid(153, 153, 51),
    solid(150, 158, 168),
];

/// ColorBrewer YlOrRd (Brewer and Harrower, 2003): safe for colour-blind eyes; dark is where to look.
const TROUBLE: [u32; 8] = [0xffffe5, 0xffeda0, 0xfed976, 0xfeb24c, 0xfd8d3c, 0xfc4e2a, 0xd9161c, 0x9a0024];
/// ColorBrewer YlGnBu, for what is neither good nor bad.
const AMOUNT: [u32; 8] = [0xffffe5, 0xedf8b1, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x16327f];

/// A colour between the palest (0) and the darkest (1).
pub fn ramp(is_trouble: bool, at: f64) -> RGBAColor {
    let stops = if is_trouble { &TROUBLE } else { &AMOUNT };
    let place = at.clamp(0.0, 1.0) * (stops.len() - 1) as f64;
    let below = (place as usize).min(stops.len() - 2);
    let part = place - below as f64;
    let mix = |shift: u32| {
        let channel = |stop: u32| f64::from((stop >> shift) & 0xff);
        (channel(stops[below]) + part * (channel(stops[below + 1]) - channel(stops[below]))).round() as u8
    };
    RGBAColor(mix(16), mix(8), mix(0), 1.0)
}

/// Ink that can be read on a colour (WCAG 2.2 relative luminance; the two inks are equally readable at 0.18).
pub fn ink_on(ground: RGBAColor) -> RGBAColor {
    let linear = |c: u8| {
        let s = f64::from(c) / 255.0;
        if s <= 0.04045 { s / 12.92 } else { ((s + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * linear(ground.0) + 0.7152 * linear(ground.1) + 0.0722 * linear(ground.2);
    if luminance > 0.18 { INK } else { PAPER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ramp_runs_from_pale_to_dark() {
        assert_eq!(ramp(true, -1.0), solid(0xff, 0xff, 0xe5));
        assert_eq!(ramp(true, 2.0), solid(0x9a, 0x00, 0x24));
        assert_eq!(ink_on(ramp(false, 0.0)), INK);
        assert_eq!(ink_on(ramp(false, 1.0)), PAPER);
    }
}
