//! `shoreline new`: a scenario to start from.

use crate::args::New;
use crate::console::Console;
use crate::failure::Failure;
use shoreline_model::{file, template};

/// Prints the template, or writes it where nothing is yet.
pub fn new(place: &New, console: &mut Console) -> Result<u8, Failure> {
    let Some(path) = &place.path else {
        console.out.write_all(template::text().as_bytes())?;
        console.out.flush()?;
        return Ok(0);
    };
    let shown = path.display();
    if path.exists() && !place.force {
        return Err(Failure::Exists { path: shown.to_string() });
    }
    file::write(path, template::text()).map_err(Failure::Unwritable)?;
    writeln!(console.out, "Wrote {shown}. Next: shoreline run {shown}")?;
    console.out.flush()?;
    Ok(0)
}
