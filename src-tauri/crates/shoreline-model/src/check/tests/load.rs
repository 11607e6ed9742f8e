//! What a run would take, and that nothing whatever makes `check` panic or dawdle.

use super::*;
use crate::file::parse;

#[test]
fn a_milliard_contacts_are_refused_with_the_number() {
    let found = findings(&sample_with(&[
        ("/queues/0/demand/profile/contacts_per_day", json!(1e9)),
        ("/queues/0/demand/profile/weekly_growth_share", json!(0)),
    ]));
    let said = found.iter().find(|finding| finding.path == "queues").unwrap();
    assert!(said.message.contains("at most 20,000,000 are simulated"), "{}", said.message);
    assert!(said.message.contains("h of computing"), "{}", said.message);
}

#[test]
fn compound_growth_without_end_is_refused() {
    every_change_is_found(&[(
        "/horizon/days",
        json!(366),
        Note,
        "horizon.zone",
        "goes forward from 01:00 to 02:00",
    )]);
    let found = findings(&sample_with(&[
        ("/horizon/days", json!(366)),
        ("/queues/0/demand/profile/weekly_growth_share", json!(1)),
    ]));
    assert!(found.iter().any(|finding| finding.path == "queues" && finding.severity == Error), "{found:#?}");
}

#[test]
fn results_that_outgrow_memory_are_refused_or_warned_of() {
    let with = |replications: u32, days: u32| {
        let text = sample_with(&[("/run/replications", json!(replications)), ("/horizon/days", json!(days))]);
        findings(&text).into_iter().find(|finding| finding.path == "run").map(|finding| finding.severity)
    };
    assert_eq!(with(10_000, 366), Some(Error));
    assert_eq!(with(400, 90), Some(Warning));
    assert_eq!(with(100, 14), None);
}

#[test]
fn endless_patience_with_too_few_people_is_warned_of() {
    let text = sample_with(&[("/queues/1/demand/intervals/rows/0/values", json!([9000, 9000, 9000]))]);
    let found = findings(&text);
    let said = found.iter().find(|finding| finding.path == "queues[1].patience").unwrap();
    assert!(said.message.contains("wait longer and longer"), "{}", said.message);
}

#[test]
fn a_queue_whose_people_never_come_is_warned_of() {
    let found = findings(&sample_with(&[
        ("/agent_groups/0/staffing/roster/teams", json!([{ "shift": "early", "heads": 0 }])),
        ("/agent_groups/1/staffing/interval_heads/table/rows/0/values", json!([0])),
    ]));
    let said = found.iter().find(|finding| finding.path == "queues[0]").unwrap();
    assert!(said.message.contains("first on 2026-10-19 from 08:00 to 20:00"), "{}", said.message);
}

#[test]
fn a_hole_of_a_year_ends_where_it_ends() {
    let closed = |slot_min: u16| {
        let found = findings(&sample_with(&[
            ("/horizon/days", json!(366)),
            ("/run/replications", json!(1)),
            (
                "/queues/0/opening",
                json!({ "hours": [{ "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "from": "00:00", "to": "24:00" }] }),
            ),
            (
                "/queues/0/demand",
                json!({ "profile": { "contacts_per_day": 100, "shape": { "slot_min": slot_min, "weights": vec![1; 1440 / usize::from(slot_min)] } } }),
            ),
            ("/agent_groups/0/staffing/roster/teams", json!([{ "shift": "early", "heads": 0 }])),
            ("/agent_groups/1/staffing/interval_heads/table/rows/0/values", json!([0])),
        ]));
        found.into_iter().find(|finding| finding.path == "queues[0]").map(|finding| finding.message)
    };
    for slot_min in [5, 60] {
        let said = closed(slot_min).unwrap();
        assert!(said.contains("for 8784.00 h") && said.contains("from 00:00 to 00:00"), "{said}");
    }
}

#[test]
fn ten_minutes_without_people_are_a_hole() {
    let day = |values: [u32; 6]| json!({ "slot_min": 10, "rows": [{ "day": "mon", "from": "09:00", "values": values }] });
    let found = findings(&sample_with(&[
        ("/queues/1/demand", json!({ "intervals": day([4, 4, 4, 4, 4, 4]) })),
        ("/agent_groups/0/staffing/roster/teams", json!([{ "shift": "early", "heads": 0 }])),
        ("/agent_groups/1/staffing/interval_heads/table", day([3, 3, 3, 3, 0, 3])),
    ]));
    let said = found.iter().find(|finding| finding.path == "queues[1]").unwrap();
    assert!(said.message.contains("from 09:40 to 09:50"), "{}", said.message);
}

#[test]
fn the_hole_that_manila_leaves_in_london_shows_when_the_clocks_change() {
    let manila = json!({ "id": "leeds", "zone": "Asia/Manila" });
    let day = json!([{ "id": "early", "start": "08:00", "length_min": 540 }]);
    let hole = |from: &str| {
        let found = findings(&sample_with(&[
            ("/sites/0", manila.clone()),
            ("/shifts", day.clone()),
            ("/agent_groups/0/staffing/roster/teams", json!([{ "shift": "early", "heads": 9 }])),
            (
                "/queues/0/opening",
                json!({ "hours": [{ "days": ["mon", "tue"], "from": from, "to": "04:00" }] }),
            ),
            ("/queues/0/demand/profile/shape", json!({ "slot_min": 60, "weights": [1, 1, 1, 1] })),
        ]));
        found.into_iter().find(|finding| finding.path == "queues[0]").map(|finding| finding.message)
    };
    assert_eq!(hole("01:00"), None);
    // Two days of the week before the change; in the week after it Manila begins at London's midnight.
    let said = hole("00:00").unwrap();
    assert!(said.contains("for 2.00 h") && said.contains("2026-10-19 from 00:00 to 01:00"), "{said}");
}

#[test]
fn a_sample_cut_anywhere_is_an_error_and_never_a_panic() {
    // Steps that have nothing in common with the indentation.
    for (text, step) in [(SAMPLE, 1), (OPERATION, 37)] {
        for end in (0..text.len() - 1).step_by(step).filter(|end| text.is_char_boundary(*end)) {
            let found = check_text(&text[..end]).unwrap_err();
            assert_eq!(found.len(), 1, "cut at {end}");
            assert!(found[0].line.is_some(), "cut at {end}");
        }
    }
}

#[test]
fn scrambled_bytes_never_panic() {
    let mut scramble = Scramble(20_261_025);
    for turn in 0..4_000 {
        let mut bytes = if turn % 4 == 0 { OPERATION } else { SAMPLE }.as_bytes().to_vec();
        for _ in 0..=scramble.below(3) {
            let at = scramble.below(bytes.len());
            bytes[at] = b"0123456789-+.eE\"[]{},:anx \n\\"[scramble.below(28)];
        }
        let text = String::from_utf8_lossy(&bytes);
        for finding in findings(&text) {
            assert!(!finding.message.is_empty());
        }
    }
}

#[test]
fn absurd_numbers_never_panic() {
    let (all, some) = ([-1.0, 0.0, 1e-300, 0.5, 1e15, 1.797e308], [0.0, 1.797e308]);
    for (sample, absurds) in [(SAMPLE, &all[..]), (OPERATION, &some[..])] {
        let document: Value = serde_json::from_str(sample).unwrap();
        let mut pointers = Vec::new();
        number_pointers(&document, String::new(), &mut pointers);
        assert!(pointers.len() > 60);
        for pointer in &pointers {
            for absurd in absurds {
                let text = text_with(sample, &[(pointer, json!(absurd))]);
                if let Ok(scenario) = parse(&text) {
                    crate::check::check(scenario).map(drop).ok();
                }
            }
        }
    }
}

#[test]
fn numbers_that_are_none_are_errors_too() {
    let mut scenario = parse(SAMPLE).unwrap();
    scenario.queues[0].patience = crate::law::Law::Exponential { mean_s: crate::units::Seconds(f64::NAN) };
    let found = crate::check::check(scenario).unwrap_err();
    assert!(
        found.iter().any(|finding| finding.path == "queues[0].patience.exponential.mean_s"),
        "{found:#?}"
    );
}

#[test]
fn a_big_scenario_is_checked_in_the_blink_of_an_eye() {
    let mut scenario = parse(SAMPLE).unwrap();
    let (queue, group) = (scenario.queues[1].clone(), scenario.agent_groups[0].clone());
    for i in 0..150 {
        scenario.queues.push(crate::queue::Queue { id: format!("q{i}").as_str().into(), ..queue.clone() });
        let mut group = crate::staffing::AgentGroup { id: format!("g{i}").as_str().into(), ..group.clone() };
        group.skills[0].queue = format!("q{i}").as_str().into();
        scenario.agent_groups.push(group);
    }
    scenario.horizon.days = 28;
    let begun = std::time::Instant::now();
    let checked = crate::check::check(scenario).unwrap();
    // A hundred times what it takes: the machine may be busy, a slip into quadratic time is worse.
    assert!(begun.elapsed().as_millis() < 500, "{:?}", begun.elapsed());
    assert!(checked.findings().iter().all(|finding| finding.severity != Error));
}

fn number_pointers(value: &Value, here: String, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(here),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(i, item)| number_pointers(item, format!("{here}/{i}"), found));
        }
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| number_pointers(member, format!("{here}/{key}"), found));
        }
        _ => {}
    }
}

/// Knuth's linear congruential numbers: the same bytes in every run.
struct Scramble(u64);

impl Scramble {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

#[test]
fn contacts_that_find_the_queue_closed_are_reckoned_too() {
    let flood = json!({"slot_min": 30, "rows": [{"day": "mon", "values": [1e9]}]});
    let closed = json!({"hours": [{"days": ["mon"], "from": "12:00", "to": "13:00"}]});
    let changed =
        sample_with(&[("/queues/0/demand", json!({"intervals": flood})), ("/queues/0/opening", closed)]);
    assert!(findings(&changed).iter().any(|found| found.path == "queues" && found.severity == Error));
}

#[test]
fn contacts_of_holidays_are_reckoned_too() {
    let with = |factor: f64| {
        let text = sample_with(&[
            (
                "/clients/0/holidays",
                json!({"extra": [{"date": sample_value("/horizon/start"), "name": "Sale"}]}),
            ),
            ("/clients/0/holiday_demand", json!(factor)),
            ("/queues/0/demand/profile/contacts_per_day", json!(1e6)),
        ]);
        findings(&text).iter().any(|found| found.path == "queues" && found.severity == Error)
    };
    assert!(with(1000.0), "a thousand times a million contacts");
}

#[test]
fn more_people_than_any_operation_has_are_refused() {
    let group = |id: &str| {
        json!({"id": id, "site": sample_value("/sites/0/id"), "skills": [{"queue": sample_value("/queues/0/id")}, {"queue": sample_value("/queues/1/id")}],
            "staffing": {"interval_heads": {"table": {"slot_min": 60, "rows": [{"day": "mon", "values": [19_000]}]}}}})
    };
    let groups: Vec<Value> = (0..12).map(|i| group(&format!("g{i}"))).collect();
    let found =
        findings(&sample_with(&[("/agent_groups", json!(groups)), ("/routing", json!({"overflow": []}))]));
    assert!(found.iter().any(|found| found.message.contains("at most 200,000 are simulated")), "{found:#?}");
}

#[test]
fn a_truncated_law_inside_a_truncated_law_is_refused() {
    let inner = json!({"truncated": {"max_s": 600, "law": {"exponential": {"mean_s": 200}}}});
    let outer =
        json!({"truncated": {"min_s": 10, "law": {"mixture": {"parts": [{"share": 1, "law": inner}]}}}});
    let found = findings(&sample_with(&[("/queues/0/handling/talk", outer)]));
    assert!(found.iter().any(|found| found.message.contains("holds another one")), "{found:#?}");
}

fn sample_value(pointer: &str) -> Value {
    let document: Value = serde_json::from_str(SAMPLE).unwrap();
    document.pointer(pointer).cloned().unwrap()
}

#[test]
fn deferred_work_may_come_at_night_and_a_call_may_not() {
    let night =
        json!({"intervals": {"slot_min": 60, "rows": [{"day": "mon", "from": "02:00", "values": [5]}]}});
    let said = |queue: usize| {
        let demand = format!("/queues/{queue}/demand");
        let found = findings(&text_with(OPERATION, &[(&demand, night.clone())]));
        found.iter().any(|found| found.path == format!("queues[{queue}]"))
    };
    assert!(said(1), "nobody answers experts at night");
    assert!(!said(3), "an email waits");
    every_change_of(
        OPERATION,
        &[("/agent_groups/3/staffing/shift_mix/heads", json!(0), Warning, "queues[3]", "is at work within")],
    );
}

#[test]
fn people_who_are_still_in_training_leave_a_hole() {
    let class = |on: &str| json!([{ "shift": "british_day", "heads": 20, "hired": { "on": on, "training_weeks": 1 } }]);
    let holes = |on: &str| {
        let changes = [
            ("/agent_groups/2/staffing/roster/teams", class(on)),
            ("/agent_groups/0/staffing/roster/teams", json!([])),
            ("/agent_groups/0/staffing/roster/overtime", json!([])),
            ("/agent_groups/1/staffing/interval_heads/table/rows", json!([])),
        ];
        let found = findings(&text_with(OPERATION, &changes));
        found.iter().find(|found| found.path == "queues[0]").map(|found| found.message.clone())
    };
    assert_eq!(holes("2026-09-01"), None);
    let said = holes("2026-10-02").unwrap();
    assert!(said.contains("for 48.00 h") && said.contains("2026-10-05"), "four days until Friday: {said}");
}

#[test]
fn calls_of_a_campaign_and_a_backlog_count_as_contacts() {
    for (pointer, value) in
        [("/queues/6/campaign/records_per_day", json!(1e7)), ("/queues/5/reach/max_tries", json!(20))]
    {
        let text =
            text_with(OPERATION, &[(pointer, value), ("/queues/5/backlog", json!({"contacts": 200_000}))]);
        let refused = findings(&text).iter().any(|found| found.message.contains("are simulated"));
        assert_eq!(refused, pointer.ends_with("records_per_day"), "{pointer}");
    }
}
