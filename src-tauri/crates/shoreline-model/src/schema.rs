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
}
