//! One queue, one pool of people: handling and patience of any law, lines and places to wait.
//! Numbers and their formulas: exact cases EC, EA, FT, MG, P1 and DS of the project's validation set, to ten digits.

use crate::support::build::{Build, constant, exponential};
use crate::support::{agrees, figure, is_near, results, share};
use serde_json::{Value, json};

/// Calls a half hour of a rate a second.
const HALF_HOUR: f64 = 1800.0;

fn pool(per_s: f64, handling_s: f64, agents: u32) -> Build {
    Build::steady(per_s * HALF_HOUR, handling_s, agents)
}

#[test]
fn erlang_c_holds_from_a_tiny_team_to_a_busy_large_one() {
    // EC-03, EC-05, EC-09: p_wait, asa_s, share answered within 20 s, occupancy.
    for (build, expected) in [
        (pool(0.011_111_111_111_111_112, 180.0, 3), [0.444_444_444_4, 80.0, 0.602_293_637, 0.666_666_666_7]),
        (pool(0.2, 240.0, 55), [0.238_700_936_4, 8.184_032_104, 0.866_796_482_8, 0.872_727_272_7]),
        (pool(0.016_666_666_666_666_666, 300.0, 10), [0.036_105_359_16, 2.166_321_549, 0.974_129_379_7, 0.5]),
    ] {
        let results = results(build.scenario());
        let [p_wait, asa, within, occupancy] = expected;
        agrees(figure(&results, "delayed_share"), p_wait, 0.006);
        agrees(figure(&results, "asa_s"), asa, 0.03 * asa);
        agrees(figure(&results, "service_level"), within, 0.005);
        agrees(results.total["occupancy"], occupancy, 0.004);
    }
}

#[test]
fn erlang_a_holds_from_light_load_to_half_again_too_much() {
    // EA-03, EA-05, EA-07: p_abandon, mean wait of all, asa_s, mean wait of abandoned, share answered within 20 s.
    for (build, expected) in [
        (
            pool(0.058_333_333_333, 180.0, 13).patience(300.0),
            [0.033_042_675_36, 9.912_802_609, 9.176_969_012, 31.446_158_46, 0.816_309_501_9],
        ),
        (
            pool(0.166_666_666_666_7, 300.0, 50).patience(120.0),
            [0.068_935_439_12, 8.272_252_694, 7.645_624_221, 16.735_701_57, 0.783_871_862_4],
        ),
        (
            pool(0.5, 300.0, 100).patience(300.0),
            [0.333_333_442_3, 100.000_032_7, 120.142_101_9, 59.715_913_94, 0.000_139_142_227_7],
        ),
    ] {
        let results = results(build.days("2026-06-01", 10).scenario());
        let [p_abandon, wait, asa, wait_abandoned, within] = expected;
        agrees(figure(&results, "abandon_share"), p_abandon, 0.001);
        agrees(figure(&results, "mean_wait_s"), wait, 0.01 * wait);
        agrees(figure(&results, "asa_s"), asa, 0.01 * asa);
        agrees(figure(&results, "mean_abandon_s"), wait_abandoned, 0.01 * wait_abandoned);
        agrees(figure(&results, "service_level"), within, 0.002);
    }
}

#[test]
fn all_six_service_levels_are_those_of_erlang_a() {
    // EA-03 at 20 s; abandoned within 10 s: .7804854125 - .7721719312.
    let short = 0.780_485_412_5 - 0.772_171_931_2;
    let build = pool(0.058_333_333_333, 180.0, 13).patience(300.0);
    let results = results(build.with("/queues/0/service_level/short_abandon_s", json!(10)).scenario());
    for (method, exact) in [
        ("all_offered", 0.816_309_501_9),
        ("exclude_abandons_in", 0.828_537_339_7),
        ("answered_only", 0.844_204_269_5),
        ("abandons_in_as_met", 0.831_067_844_4),
        ("short_as_met", 0.816_309_501_9 + short),
        ("exclude_short", 0.816_309_501_9 / (1.0 - short)),
    ] {
        agrees(figure(&results, &format!("service_level_{method}")), exact, 0.0015);
    }
    assert_eq!(
        figure(&results, "service_level"),
        figure(&results, "service_level_all_offered"),
        "the queue's own method"
    );
}

#[test]
fn one_agent_is_pollaczek_khinchine_for_every_handling_law() {
    // P1-01, P1-05, P1-03: at load 0.8 only the variance differs. asa_s, and the share answered within 60 s.
    let hyper = json!({"hyperexponential": {"branches": [
        {"share": 0.908_248_290_463_863, "mean_s": 66.061_230_866_018_63},
        {"share": 0.091_751_709_536_136_98, "mean_s": 653.938_769_133_981_4}]}});
    for (law, asa, within_60, precision) in [
        (constant(120.0), 240.0, Some(0.298_364_939_5), 6.0),
        (json!({"uniform": {"min_s": 60, "max_s": 180}}), 260.0, None, 6.0),
        (hyper, 1440.0, Some(0.265_496_684_4), 70.0),
    ] {
        let build = pool(0.006_666_666_666_666_667, 120.0, 1).talk(law).days("2026-06-01", 60).warm_up(48.0);
        let build = build.with("/queues/0/service_level/answer_within_s", json!(60));
        let results = results(build.scenario());
        agrees(figure(&results, "asa_s"), asa, precision);
        agrees(figure(&results, "delayed_share"), 0.8, 0.004);
        if let Some(exact) = within_60 {
            agrees(figure(&results, "service_level"), exact, 0.005);
        }
    }
}

#[test]
fn constant_handling_is_crommelins_queue() {
    // DS-01, M/D/5 at load 0.9.
    let build = pool(0.025, 180.0, 5).talk(constant(180.0)).days("2026-06-01", 28).warm_up(24.0);
    let results = results(build.scenario());
    agrees(figure(&results, "asa_s"), 139.805_128_5, 4.0);
    agrees(figure(&results, "delayed_share"), 0.747_828_546_1, 0.005);
    agrees(figure(&results, "service_level"), 0.306_138_112, 0.005);
}

/// Abandoned, mean wait of all, asa_s, answered within 20 s of all.
fn patience_is(build: Build, law: Value, expected: [f64; 4]) {
    let results = results(build.patience_law(law).scenario());
    let [p_abandon, wait, asa, within] = expected;
    agrees(figure(&results, "abandon_share"), p_abandon, 0.0012);
    agrees(figure(&results, "mean_wait_s"), wait, 0.012 * wait);
    agrees(figure(&results, "asa_s"), asa, 0.015 * asa);
    agrees(figure(&results, "service_level"), within, 0.0025);
}

#[test]
fn patience_may_have_any_law() {
    // MG-01, MG-05, MG-09, MG-07, MG-11.
    patience_is(
        pool(0.07, 120.0, 9),
        constant(60.0),
        [0.084_282_758_87, 17.663_679_1, 13.767_037_47, 0.635_810_711_9],
    );
    patience_is(
        pool(0.016_666_666_666_7, 300.0, 5).days("2026-06-01", 28),
        json!({"erlang": {"mean_s": 90, "phases": 3}}),
        [0.210_029_838_3, 26.010_086_65, 15.670_821_24, 0.596_643_476_5],
    );
    patience_is(
        pool(0.05, 240.0, 12),
        json!({"lognormal": {"mean_s": 60, "cv": 0.5}}),
        [0.133_973_486_6, 14.638_772_26, 10.367_269_51, 0.674_292_713_7],
    );
    patience_is(
        pool(0.166_666_666_666_7, 300.0, 50),
        json!({"lognormal": {"mean_s": 120, "cv": 2}}),
        [0.073_110_809_67, 6.182_893_351, 5.451_692_064, 0.827_324_098_4],
    );
    let some_leave_at_once = json!({"mixture": {"parts": [
        {"share": 0.1, "law": constant(0.0)}, {"share": 0.9, "law": exponential(1000.0)}]}});
    patience_is(
        pool(0.041_666_666_666_7, 100.0, 4).days("2026-06-01", 28),
        some_leave_at_once,
        [0.145_507_453_1, 70.307_558_37, 75.029_433_84, 0.331_407_277_7],
    );
}

#[test]
fn nobody_patient_is_erlang_b() {
    // EB-03: patience 0 loses whoever finds nobody free.
    let results = results(pool(0.1, 300.0, 40).patience_law(constant(0.0)).scenario());
    agrees(figure(&results, "abandon_share"), 0.014_409_012_54, 0.001);
}

#[test]
fn lines_as_many_as_agents_are_erlang_b_too() {
    // EB-01, EB-03, EB-05.
    for (build, lines, p_block) in [
        (pool(0.016_666_666_666_666_666, 60.0, 1), 1, 0.5),
        (pool(0.1, 300.0, 40), 40, 0.014_409_012_54),
        (pool(0.208_333_333_333_333_34, 120.0, 10), 10, 0.622_351_016_7),
    ] {
        let trunks = json!([{"id": "lines", "lines": lines, "queues": ["queue"]}]);
        let results = results(build.with("/trunk_groups", trunks).scenario());
        is_near(share(&results.total, "blocked", "received"), p_block, 0.004);
        assert_eq!(results.total["delayed_share"].mean, Some(0.0));
    }
}

#[test]
fn places_to_wait_and_lines_are_the_same_limit() {
    // FT-01: 12 agents and 5 places, or 17 lines.
    let build = pool(0.07, 120.0, 12);
    let places = build.clone().with("/queues/0/waiting_places", json!(5));
    let lines = build.with("/trunk_groups", json!([{"id": "lines", "lines": 17, "queues": ["queue"]}]));
    for build in [places, lines] {
        let results = results(build.scenario());
        is_near(share(&results.total, "blocked", "received"), 0.009_476_874_303, 0.001);
        agrees(figure(&results, "asa_s"), 3.667_454_446, 0.05);
        agrees(figure(&results, "mean_queue"), 0.254_288_890_9, 0.005);
    }
}

#[test]
fn a_line_is_free_while_after_contact_work_goes_on() {
    // Erlang B by lines, not by people: 10 lines with 120 s of talk carry 7 erlangs, 40 people have time for the rest.
    let build = Build::steady(105.0, 120.0, 40).with("/queues/0/handling/acw", exponential(60.0));
    let build = build.with("/trunk_groups", json!([{"id": "lines", "lines": 10, "queues": ["queue"]}]));
    let results = results(build.scenario());
    is_near(share(&results.total, "blocked", "received"), 0.078_740_924_9, 0.003);
}

#[test]
fn impatient_customers_find_few_places() {
    // FT-03: 100 agents, 20 places, patience as long as handling.
    let build = pool(0.17, 600.0, 100).patience(600.0).with("/queues/0/waiting_places", json!(20));
    let results = results(build.scenario());
    is_near(share(&results.total, "blocked", "received"), 0.008_406_486_866, 0.0015);
    is_near(share(&results.total, "abandoned", "received"), 0.042_650_785_56, 0.002);
    agrees(figure(&results, "asa_s"), 25.436_888_89, 0.5);
}

#[test]
fn some_balk_rather_than_wait() {
    // FT-07: three in ten who would have to wait do not.
    let build = pool(0.166_666_666_666_7, 300.0, 50).patience(120.0);
    let build = build.with("/queues/0/balk_share", json!(0.3)).with("/queues/0/waiting_places", json!(25));
    let results = results(build.scenario());
    is_near(share(&results.total, "front_door_abandoned", "received"), 0.071_542_571_92, 0.002);
    is_near(share(&results.total, "abandoned", "received"), 0.017_596_306_15, 0.001);
}

#[test]
fn what_is_answered_times_its_handling_is_what_people_do() {
    let build = pool(0.05, 240.0, 12).patience(90.0).with("/queues/0/handling/acw", constant(30.0));
    let results = results(build.days("2026-06-01", 28).scenario());
    let figure = |key: &str| results.total[key].mean.unwrap();
    let handled_per_s = figure("handled") / (28.0 * 86_400.0);
    let busy = figure("occupancy") * figure("staffed");
    is_near(handled_per_s * figure("aht_s") / busy, 1.0, 0.001);
    agrees(results.total["acw_s"], 30.0, 0.001);
}

#[test]
fn abandonment_is_queue_over_patience_when_patience_has_no_memory() {
    // lambda P(abandon) = theta E[Q]: every waiting customer leaves at the rate theta.
    let results = results(pool(0.05, 240.0, 11).patience(90.0).scenario());
    let figure = |key: &str| results.total[key].mean.unwrap();
    is_near(figure("abandon_share") * 0.05 * 90.0 / figure("mean_queue"), 1.0, 0.01);
}
