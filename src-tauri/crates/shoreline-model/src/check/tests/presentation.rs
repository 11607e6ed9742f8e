//! How it is shown.

use super::*;

#[test]
fn steps_show_what_exists_on_days_that_come() {
    every_change_of(
        OPERATION,
        &[
            ("/presentation/steps/0/queue", json!("order"), Error, "presentation.steps[0].queue", "`orders`"),
            (
                "/presentation/steps/0/group",
                json!("nobody"),
                Error,
                "presentation.steps[0].group",
                "does not exist",
            ),
            (
                "/presentation/steps/0/measure",
                json!("service_levels"),
                Error,
                "presentation.steps[0].measure",
                "`service_level`",
            ),
            (
                "/presentation/steps/0/day",
                json!("2027-01-01"),
                Warning,
                "presentation.steps[0].day",
                "outside the horizon",
            ),
            (
                "/presentation/steps/0/title",
                json!("  "),
                Error,
                "presentation.steps[0].title",
                "has no title",
            ),
        ],
    );
}

#[test]
fn what_is_said_has_bearable_length() {
    let step = json!({ "title": "The week", "view": "results" });
    every_change_of(
        OPERATION,
        &[
            (
                "/presentation/steps/0/title",
                json!("long".repeat(60)),
                Error,
                "presentation.steps[0].title",
                "more than 200 letters",
            ),
            (
                "/presentation/steps/0/note",
                json!("long".repeat(1_200)),
                Error,
                "presentation.steps[0].note",
                "more than 4000 letters",
            ),
            (
                "/presentation/steps",
                json!(vec![step; 51]),
                Error,
                "presentation.steps",
                "51 steps; at most 50",
            ),
        ],
    );
}
