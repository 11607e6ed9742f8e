//! Names, references, places, and the horizon.

use super::*;

#[test]
fn the_sample_is_sound_and_its_clock_change_is_told() {
    let found = findings(SAMPLE);
    assert!(found.iter().all(|finding| finding.severity == Note), "{found:#?}");
    let change = found.iter().find(|finding| finding.path == "horizon.zone").unwrap();
    assert!(
        change.message.starts_with("On 2026-10-25 the clock of Europe/London goes back from 02:00 to 01:00")
    );
    assert_eq!((change.line, change.column), (Some(12), Some(79)));
}

#[test]
fn all_findings_come_at_once() {
    let text = sample_with(&[
        ("/horizon/days", json!(0)),
        ("/sites/0/zone", json!("Mars/Olympus")),
        ("/queues/1/client", json!("nobody")),
    ]);
    let errors = findings(&text).iter().filter(|finding| finding.severity == Error).count();
    assert_eq!(errors, 3);
}

#[test]
fn names_must_be_well_formed_and_unique() {
    every_change_is_found(&[
        ("/queues/1/id", json!(""), Error, "queues[1].id", "empty id"),
        ("/queues/1/id", json!("two words"), Error, "queues[1].id", "cannot be the id of a queue"),
        ("/queues/1/id", json!("x".repeat(65)), Error, "queues[1].id", "at most 64"),
        ("/queues/1/id", json!("orders"), Error, "queues[1].id", "Two queues are called `orders`"),
        ("/name", json!("x".repeat(201)), Error, "name", "more than 200"),
        ("/queues", json!([]), Error, "queues", "`queues` is empty"),
    ]);
}

#[test]
fn references_must_find_their_bearer() {
    let skill = json!({ "queue": "ordres" });
    every_change_is_found(&[
        ("/queues/0/client", json!("retialer"), Error, "queues[0].client", "Did you mean `retailer`?"),
        ("/agent_groups/0/site", json!("x"), Error, "agent_groups[0].site", "Name one of: leeds"),
        (
            "/agent_groups/0/skills/0",
            skill,
            Error,
            "agent_groups[0].skills[0].queue",
            "Did you mean `orders`?",
        ),
        (
            "/shifts/1/anchor",
            json!({ "client_local": "x" }),
            Error,
            "shifts[1].anchor.client_local",
            "client `x`",
        ),
        ("/trunk_groups/0/queues/0", json!("x"), Error, "trunk_groups[0].queues[0]", "queue `x`"),
        (
            "/agent_groups/0/staffing/roster/teams/0/shift",
            json!("erly"),
            Error,
            "agent_groups[0].staffing.roster.teams[0].shift",
            "Did you mean `early`?",
        ),
        ("/routing/overflow/0/queue", json!("x"), Error, "routing.overflow[0].queue", "queue `x`"),
        (
            "/routing/overflow/0/stages/0/groups/0/group",
            json!("x"),
            Error,
            "routing.overflow[0].stages[0].groups[0].group",
            "agent group `x`",
        ),
    ]);
}

#[test]
fn zones_and_regions_must_exist() {
    every_change_is_found(&[
        ("/horizon/zone", json!("Europe/Londn"), Error, "horizon.zone", "Did you mean `Europe/London`?"),
        ("/sites/0/zone", json!("Manila"), Error, "sites[0].zone", "Did you mean `Asia/Manila`?"),
        (
            "/clients/0/zone",
            json!("Asia/New York"),
            Error,
            "clients[0].zone",
            "Did you mean `America/New_York`?",
        ),
        ("/clients/0/zone", json!(""), Error, "clients[0].zone", "does not exist"),
        (
            "/agent_groups/1/staffing/interval_heads/zone",
            json!("x"),
            Error,
            "agent_groups[1].staffing.interval_heads.zone",
            "does not exist",
        ),
        (
            "/sites/0/holidays/region",
            json!("GB"),
            Error,
            "sites[0].holidays.region",
            "Known: GB-ENG, GB-NIR, GB-SCT.",
        ),
        ("/sites/0/holidays/region", json!("ZZ"), Error, "sites[0].holidays.region", "Known: AT, AU,"),
        ("/horizon/start", json!("2031-01-06"), Note, "sites[0].holidays.region", "known for 2025 to 2028"),
    ]);
}

#[test]
fn the_run_and_the_horizon_have_bounds() {
    every_change_is_found(&[
        ("/horizon/days", json!(0), Error, "horizon.days", "from 1 to 366"),
        ("/horizon/days", json!(367), Error, "horizon.days", "from 1 to 366"),
        ("/horizon/interval_min", json!(20), Error, "horizon.interval_min", "5, 10, 15, 30 or 60"),
        ("/horizon/start", json!("1969-12-31"), Error, "horizon.start", "1973 to 2100"),
        ("/run/replications", json!(0), Error, "run.replications", "from 1 to 10000"),
        ("/run/replications", json!(1), Warning, "run.replications", "confidence interval"),
        ("/run/seed", json!(u64::MAX), Error, "run.seed", "`seed`"),
        ("/run/confidence", json!(95), Error, "run.confidence", "from 0.5 to 0.999"),
        ("/run/warm_up_h", json!(-1), Error, "run.warm_up_h", "from 0 to 168"),
    ]);
}
