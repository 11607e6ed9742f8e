//! The JSON Schema of scenario files, from the types themselves. Editors complete and check by it.

use crate::Scenario;
use serde_json::Value;

/// The schema of a scenario document.
pub fn json_schema() -> Value {
    schemars::schema_for!(Scenario).to_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_names_the_keys_and_refuses_others() {
        let schema = json_schema();
        assert_eq!(schema["title"], "Scenario");
        assert!(schema["properties"]["horizon"].is_object());
        assert_eq!(schema["additionalProperties"], false);
        assert!(schema["$defs"]["Law"].to_string().contains("lognormal_percentiles"));
    }

    /// As ts-rs does with the types: writing is what the test is for, and a difference fails the build.
    #[cfg(feature = "bindings")]
    #[test]
    fn the_window_s_copy_is_written_beside_its_types() {
        let folder = std::path::PathBuf::from(std::env::var("TS_RS_EXPORT_DIR").unwrap());
        let text = serde_json::to_string_pretty(&json_schema()).unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("scenario.schema.json"), text + "\n").unwrap();
    }
}
