//! Lists, windows and pacing.

use super::*;

#[test]
fn a_list_is_of_people_who_live_somewhere() {
    let segment = |zone: &str, share: f64| json!([{ "zone": zone, "share": share }]);
    every_change_of(
        OPERATION,
        &[
            (
                "/queues/6/campaign/records_per_day",
                json!(0),
                Warning,
                "queues[6].campaign.records_per_day",
                "empty",
            ),
            (
                "/queues/6/campaign/records_per_day",
                json!(1e9),
                Error,
                "queues[6].campaign.records_per_day",
                "to 10000000",
            ),
            (
                "/queues/6/campaign/segments",
                segment("UTC", 0.5),
                Error,
                "queues[6].campaign.segments",
                "sum to 0.5",
            ),
            (
                "/queues/6/campaign/segments",
                segment("Boston", 1.0),
                Error,
                "queues[6].campaign.segments[0].zone",
                "does not exist",
            ),
            (
                "/queues/6/campaign/right_party_by_hour",
                json!([0.5]),
                Error,
                "queues[6].campaign.right_party_by_hour",
                "Give 24",
            ),
            (
                "/queues/6/campaign/right_party_by_hour",
                json!(vec![0; 24]),
                Warning,
                "queues[6].campaign.right_party_by_hour",
                "never at home",
            ),
            (
                "/queues/6/campaign/right_party_by_hour",
                Value::Null,
                Warning,
                "queues[6].campaign.wrong_party_s",
                "everybody reached",
            ),
            (
                "/queues/6/campaign/conversion_share",
                json!(0),
                Warning,
                "queues[6].campaign.conversion_value",
                "nobody converts",
            ),
            ("/queues/6/campaign/reach/share", json!(3), Error, "queues[6].campaign.reach.share", "0.8"),
        ],
    );
}

#[test]
fn calls_are_made_at_lawful_hours_by_somebody() {
    let window = |from: &str, to: &str| json!({ "days": ["mon"], "from": from, "to": to });
    let at = "/queues/6/campaign/windows/0";
    every_change_of(
        OPERATION,
        &[
            (at, window("20:00", "09:00"), Error, "queues[6].campaign.windows[0].to", "before it begins"),
            (
                at,
                window("07:00", "09:00"),
                Warning,
                "queues[6].campaign.windows[0]",
                "usually allowed from 08:00",
            ),
            ("/queues/6/campaign/windows", json!([]), Error, "queues[6].campaign.windows", "is empty"),
            (
                "/agent_groups/4/staffing/roster/teams/0/days",
                json!(["sun"]),
                Warning,
                "queues[6]",
                "calling windows",
            ),
        ],
    );
}

#[test]
fn a_dialler_has_bounds() {
    let at = "/queues/6/campaign/pacing/predictive";
    every_change_of(
        OPERATION,
        &[
            (
                at,
                json!({ "abandon_cap_share": 0.2 }),
                Warning,
                "queues[6].campaign.pacing.predictive.abandon_cap_share",
                "many laws allow 0.03",
            ),
            (
                at,
                json!({ "abandon_cap_share": 0 }),
                Error,
                "queues[6].campaign.pacing.predictive.abandon_cap_share",
                "above 0",
            ),
            (
                at,
                json!({ "abandon_cap_share": 0.03, "most_lines_per_agent": 0.5 }),
                Error,
                "queues[6].campaign.pacing.predictive.most_lines_per_agent",
                "from 1 to 20",
            ),
            (
                "/queues/7/campaign/pacing/preview/preview_s",
                json!(-1),
                Error,
                "queues[7].campaign.pacing.preview.preview_s",
                "is -1",
            ),
        ],
    );
}
