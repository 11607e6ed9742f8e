//! A sheet to draw on, in pixels with fractions: plotters' SVG backend, tenfold as fine because its coordinates are
//! whole numbers. Knows shapes and letters, no measures.

use super::{Chart, font, palette};
use crate::ReportError;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::cell::RefCell;
use std::collections::BTreeSet;

pub const WIDTH: f64 = 1600.0;
pub const HEIGHT: f64 = 800.0;
/// Backend units in a pixel.
const UNITS: f64 = 10.0;
/// plotters takes the height of a line, the SVG the height of the letter (plotters-svg 0.3, `draw_text`).
const LINE_HEIGHT: f64 = 1.24;

type Drawing = Result<(), DrawingAreaErrorKind<std::io::Error>>;
/// What a drawing step may fail with.
pub type Failed = DrawingAreaErrorKind<std::io::Error>;
/// A point in pixels from the top left.
pub type Point = (f64, f64);

/// A rectangle in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Frame {
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// The height of a share of this frame, 0 at the bottom.
    pub fn y(&self, share: f64) -> f64 {
        self.bottom - share * (self.bottom - self.top)
    }
}

/// Where a text stands relative to its point; its letters are centred on it vertically.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    Left,
    Centre,
    Right,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettering {
    pub size: f64,
    pub bold: bool,
    pub ink: RGBAColor,
}

/// A text of this size in this ink.
pub const fn letters(size: f64, ink: RGBAColor) -> Lettering {
    Lettering { size, bold: false, ink }
}

/// The same, bold.
pub const fn bold(size: f64, ink: RGBAColor) -> Lettering {
    Lettering { size, bold: true, ink }
}

/// The sheet.
pub struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
    regular: RefCell<BTreeSet<char>>,
    bold: RefCell<BTreeSet<char>>,
}

/// Draws a chart: `described` says in a sentence what it shows, for those who cannot see it.
pub fn draw(
    name: String,
    described: &str,
    paint: impl FnOnce(&Canvas) -> Drawing,
) -> Result<Chart, ReportError> {
    font::register();
    let mut raw = String::new();
    let size = ((WIDTH * UNITS) as u32, (HEIGHT * UNITS) as u32);
    let canvas = Canvas {
        area: SVGBackend::with_string(&mut raw, size).into_drawing_area(),
        regular: RefCell::default(),
        bold: RefCell::default(),
    };
    let painted =
        canvas.area.fill(&palette::PAPER).and_then(|()| paint(&canvas)).and_then(|()| canvas.area.present());
    let faces = font::faces(&canvas.regular.borrow(), &canvas.bold.borrow());
    drop(canvas);
    painted.map_err(|e| ReportError::Draw { chart: name.clone(), reason: e.to_string() })?;
    let svg = finish(&raw, described, &faces);
    Ok(Chart { name, svg })
}

/// Gives the raw drawing its size in pixels, its description and its font.
fn finish(raw: &str, described: &str, faces: &str) -> String {
    let body = raw.split_once('>').map_or(raw, |(_, body)| body);
    // Digits and capitals are as high as 0.73 em in Inter; plotters centres small letters.
    let body = body.replace("dy=\"0.5ex\"", "dy=\"0.36em\"");
    format!(
        "<svg width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {} {}\" role=\"img\" \
         xmlns=\"http://www.w3.org/2000/svg\">\n<title>{}</title>\n<style>\n{faces}\
         polyline{{stroke-linejoin:round;stroke-linecap:round}}\n</style>{body}",
        WIDTH * UNITS,
        HEIGHT * UNITS,
        escaped(described),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn unit(pixels: f64) -> i32 {
    (pixels * UNITS).round() as i32
}

fn units(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().map(|&(x, y)| (unit(x), unit(y))).collect()
}

impl Canvas<'_> {
    /// A filled rectangle.
    pub fn fill(&self, frame: Frame, ink: RGBAColor) -> Drawing {
        let corners = [(unit(frame.left), unit(frame.top)), (unit(frame.right), unit(frame.bottom))];
        self.area.draw(&Rectangle::new(corners, ink.filled()))
    }

    /// A line through points; a single point becomes a dot.
    pub fn line(&self, points: &[Point], ink: RGBAColor, width: f64) -> Drawing {
        if let [only] = points {
            let dot = Circle::new((unit(only.0), unit(only.1)), unit(width), ink.filled());
            return self.area.draw(&dot);
        }
        self.area.draw(&PathElement::new(units(points), ink.stroke_width(unit(width) as u32)))
    }

    /// The area between an upper and a lower line.
    pub fn band(&self, upper: &[Point], lower: &[Point], ink: RGBAColor) -> Drawing {
        let round: Vec<Point> = upper.iter().chain(lower.iter().rev()).copied().collect();
        self.area.draw(&Polygon::new(units(&round), ink))
    }

    /// A text beside, around or before a point.
    pub fn text(&self, at: Point, from: From, text: &str, look: Lettering) -> Drawing {
        let used = if look.bold { &self.bold } else { &self.regular };
        used.borrow_mut().extend(text.chars());
        let h = match from {
            From::Left => HPos::Left,
            From::Centre => HPos::Center,
            From::Right => HPos::Right,
        };
        let style = self.style(look).pos(Pos::new(h, VPos::Center));
        self.area.draw(&Text::new(text.to_owned(), (unit(at.0), unit(at.1)), style))
    }

    /// How wide a text is, in pixels.
    pub fn width(&self, text: &str, look: Lettering) -> f64 {
        let wide = self.style(look).font.box_size(text).map_or(0, |(w, _)| w);
        f64::from(wide) / UNITS
    }

    fn style(&self, look: Lettering) -> TextStyle<'static> {
        let weight = if look.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(font::FAMILY), look.size * UNITS * LINE_HEIGHT, weight);
        TextStyle { color: look.ink.to_backend_color(), ..TextStyle::from(font) }
    }
}
