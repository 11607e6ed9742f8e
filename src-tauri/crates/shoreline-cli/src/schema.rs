//! `shoreline schema`: the JSON Schema of scenario files.

use crate::console::Console;
use crate::failure::Failure;

/// Prints the schema.
pub fn schema(console: &mut Console) -> Result<u8, Failure> {
    serde_json::to_writer_pretty(&mut console.out, &shoreline_model::schema::json_schema())?;
    writeln!(console.out)?;
    console.out.flush()?;
    Ok(0)
}
