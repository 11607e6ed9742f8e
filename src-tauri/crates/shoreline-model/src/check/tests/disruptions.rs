//! What goes wrong, and when.

use super::*;

#[test]
fn disruptions_happen_within_the_horizon_and_end_after_they_begin() {
    let at = |date: &str, time: &str| json!({ "date": date, "time": time });
    every_change_of(
        OPERATION,
        &[
            (
                "/disruptions/0/end",
                at("2026-10-08", "09:00"),
                Error,
                "disruptions[0].end",
                "before it begins",
            ),
            (
                "/disruptions/0/end",
                at("2026-10-08", "10:10"),
                Warning,
                "disruptions[0].what.site_down.failover_delay_min",
                "over before",
            ),
            (
                "/disruptions/1/start",
                at("2199-10-09", "00:00"),
                Error,
                "disruptions[1].start.date",
                "1973 to 2100",
            ),
            ("/disruptions/0/zone", json!("Leeds"), Error, "disruptions[0].zone", "does not exist"),
            ("/horizon/days", json!(3), Warning, "disruptions[0].start", "outside the horizon"),
        ],
    );
}

#[test]
fn trouble_befalls_what_exists() {
    every_change_of(
        OPERATION,
        &[
            (
                "/disruptions/0/what/site_down/site",
                json!("lees"),
                Error,
                "disruptions[0].what.site_down.site",
                "`leeds`",
            ),
            (
                "/disruptions/0/what/site_down/share",
                json!(0),
                Error,
                "disruptions[0].what.site_down.share",
                "above 0",
            ),
            (
                "/disruptions/0/what/site_down/failover",
                json!(["seniors"]),
                Error,
                "disruptions[0].what.site_down.failover[0]",
                "sits at the site that is down",
            ),
            (
                "/disruptions/0/what/site_down/failover",
                json!(["digital"]),
                Warning,
                "disruptions[0].what.site_down.failover[0]",
                "shares no skill",
            ),
            (
                "/disruptions/0/what/site_down/failover",
                json!([]),
                Warning,
                "disruptions[0].what.site_down.failover_delay_min",
                "nobody to fail over to",
            ),
            (
                "/disruptions/0/what/site_down/recovery_min",
                json!(20_000),
                Error,
                "disruptions[0].what.site_down.recovery_min",
                "10080",
            ),
            (
                "/disruptions/1/what/surge/queues",
                json!([]),
                Error,
                "disruptions[1].what.surge.queues",
                "is empty",
            ),
            (
                "/disruptions/1/what/surge/queues",
                json!(["chat"]),
                Warning,
                "disruptions[1].what.surge.queues[0]",
                "cannot swell",
            ),
            (
                "/disruptions/1/what/surge/factor",
                json!(-1),
                Error,
                "disruptions[1].what.surge.factor",
                "from 0",
            ),
            (
                "/disruptions/2/what/mass_absence/groups",
                json!(["x"]),
                Error,
                "disruptions[2].what.mass_absence.groups[0]",
                "agent group `x`",
            ),
            (
                "/disruptions/2/what/mass_absence/share",
                json!(20),
                Error,
                "disruptions[2].what.mass_absence.share",
                "0.8",
            ),
            (
                "/disruptions/3/what/bot_down/bot",
                json!("greter"),
                Error,
                "disruptions[3].what.bot_down.bot",
                "`greeter`",
            ),
            (
                "/disruptions/4/what/slow_systems/sites",
                json!(["leeds", "leeds"]),
                Error,
                "disruptions[4].what.slow_systems.sites[1]",
                "twice",
            ),
            (
                "/disruptions/4/what/slow_systems/factor",
                json!(0),
                Error,
                "disruptions[4].what.slow_systems.factor",
                "above 0",
            ),
        ],
    );
}
