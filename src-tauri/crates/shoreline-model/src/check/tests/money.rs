//! Costs and currencies, seats.

use super::*;

#[test]
fn costs_stand_in_a_currency_with_a_rate() {
    every_change_of(
        OPERATION,
        &[
            ("/fx", Value::Null, Error, "sites[1].cost.currency", "no rate of exchange"),
            ("/fx/rates", json!([]), Error, "sites[1].cost.currency", "PHP"),
            ("/fx/currency", json!("gbp"), Error, "fx.currency", "is not a currency"),
            (
                "/fx/rates/-",
                json!({ "currency": "PHP", "rate": 1 }),
                Error,
                "fx.rates[1].currency",
                "a rate already",
            ),
            (
                "/fx/rates/-",
                json!({ "currency": "GBP", "rate": 1 }),
                Error,
                "fx.rates[1].currency",
                "a rate already",
            ),
            ("/fx/rates/0/rate", json!(0), Error, "fx.rates[0].rate", "above 0"),
            ("/fx/as_of", json!("1815-06-18"), Error, "fx.as_of", "1973 to 2100"),
            (
                "/sites/0/cost/currency",
                json!("pounds"),
                Error,
                "sites[0].cost.currency",
                "three capital letters",
            ),
            ("/sites/1/cost", Value::Null, Error, "agent_groups[2].cost", "has no currency"),
            ("/agent_groups/0/cost", Value::Null, Warning, "agent_groups[0]", "hours are free"),
        ],
    );
}

#[test]
fn amounts_and_premiums_have_bounds() {
    every_change_of(
        OPERATION,
        &[
            ("/agent_groups/0/cost/paid_hour", json!(-1), Error, "agent_groups[0].cost.paid_hour", "is -1"),
            (
                "/agent_groups/1/cost/hire",
                json!(100),
                Warning,
                "agent_groups[1].cost.hire",
                "nobody is hired",
            ),
            (
                "/sites/0/cost/weekend_premium_share",
                json!(50),
                Error,
                "sites[0].cost.weekend_premium_share",
                "from 0 to 5",
            ),
            (
                "/sites/0/cost/night/to",
                json!("22:00"),
                Error,
                "sites[0].cost.night.to",
                "begins and ends at 22:00",
            ),
            ("/sites/0/cost/weekend_days", json!([]), Error, "sites[0].cost.weekend_days", "empty list"),
            (
                "/sites/1/cost/weekend_days",
                json!(["fri"]),
                Warning,
                "sites[1].cost.weekend_days",
                "does nothing",
            ),
            ("/sites/0/cost/seat_month", json!(-1), Error, "sites[0].cost.seat_month", "is -1"),
        ],
    );
}

#[test]
fn a_value_in_no_currency_is_warned_of() {
    let mut changes =
        vec![("/fx", Value::Null), ("/sites/0/cost", Value::Null), ("/sites/1/cost", Value::Null)];
    let costs: Vec<String> = (0..5).map(|group| format!("/agent_groups/{group}/cost")).collect();
    changes.extend(costs.iter().map(|cost| (cost.as_str(), Value::Null)));
    let found = findings(&text_with(OPERATION, &changes));
    assert!(found.iter().any(|found| found.path == "queues[6].campaign.conversion_value"), "{found:#?}");
}

#[test]
fn a_full_house_is_warned_of() {
    every_change_of(
        OPERATION,
        &[
            ("/sites/0/seats", json!(0), Error, "sites[0].seats", "from 1"),
            ("/sites/0/seats", json!(30), Warning, "sites[0].seats", "waits for a seat"),
        ],
    );
}
