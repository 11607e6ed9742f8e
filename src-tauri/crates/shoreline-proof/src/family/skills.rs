//! Several queues, several groups: priorities, skills and routing.

use super::questions::{self, each, measure, people, ratio};
use super::steady::{Window, relaxation_s};
use crate::build::{self, Operation};
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::{Ask, Gauge, Of, Question, Reading, Variant, Whose};
use serde_json::{Value, json};
use shoreline_model::measure::QueueCounter as Q;
use shoreline_model::measure::Terms;

/// The name of a queue; names are numbered so that they keep their order.
fn queue_name(at: usize) -> String {
    format!("type-{at:02}")
}

/// The name of a group.
fn group_name(at: usize) -> String {
    format!("pool-{at:02}")
}

/// One group, queues of falling priority.
pub fn priorities(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let (rates, agents) = (params.numbers("arrival_rate_per_s")?, params.number("agents")?);
    let handling_s = params.number("mean_service_s")?;
    let load = rates.iter().sum::<f64>() * handling_s;
    let relaxation = relaxation_s(load, agents, handling_s, params.maybe("mean_patience_s"), 1.0);
    // The last class sees what the others leave: it forgets as slowly as the whole, and a little slower.
    let window = Window::new(2.0 * relaxation, rates.iter().sum());
    let mut operation = window.operation(case);
    for (at, &rate) in rates.iter().enumerate() {
        let mut queue =
            build::queue(&queue_name(at), build::steady_demand(rate), params.service()?, params.patience()?);
        queue["priority"] = json!(at + 1);
        operation = operation.queue(queue);
    }
    let skills = (0..rates.len()).map(|at| build::skill(&queue_name(at), 1, 1.0)).collect();
    let operation = operation.group(build::group(&group_name(0), skills, build::steady_heads(agents)));
    Ok(vec![window.variant(case, "", &operation, priority_questions(case, rates.len())?)?])
}

fn priority_questions(case: &Case, classes: usize) -> Result<Vec<Question>, ProofError> {
    let all = |num: &'static [(Q, i64)], den: &'static [(Q, i64)], times| Ask::Ratio {
        num: Terms::Queue(num),
        den: Terms::Queue(den),
        times,
        whose: Whose::Queues((0..classes).collect()),
    };
    let mut questions = by_class(case)?;
    for key in case.expected().keys() {
        let Some(expected) = case.expected().maybe(key) else { continue };
        let ask = match key {
            "p_wait" | "p_delay" => all(&[(Q::Delayed, 1)], &[(Q::Offered, 1)], 1.0),
            "occupancy" => people("occupancy", vec![0]),
            "asa_all" => all(&[(Q::WaitAnsweredMs, 1)], &[(Q::Answered, 1)], 0.001),
            "total_mean_queue" => all(&[(Q::QueueMs, 1)], &[(Q::SpanMs, 1)], 1.0),
            "total_p_abandon" => all(&[(Q::Abandoned, 1)], &[(Q::Received, 1)], 1.0),
            _ => continue,
        };
        questions.push(Question::new(key, expected, ask));
    }
    for class in 0..classes {
        let list = &case.service_level[format!("class_{}", class + 1)];
        questions.extend(questions::service_levels(case, list, &format!("[{class}]"), class));
    }
    Ok(questions)
}

/// What is known of each queue and each group.
fn by_class(case: &Case) -> Result<Vec<Question>, ProofError> {
    use Q::{Abandoned, Answered, Delayed, FrontDoorAbandoned, Received};
    let share = |num| move |queue, _| ratio(num, &[(Received, 1)], 1.0, queue);
    let mut questions = each(case, "p_abandon_by_class", share(&[(Abandoned, 1)]))?;
    questions.extend(each(case, "p_delay_by_class", share(&[(Delayed, 1), (FrontDoorAbandoned, 1)]))?);
    questions.extend(each(case, "p_balk_by_class", share(&[(FrontDoorAbandoned, 1)]))?);
    questions.extend(each(case, "asa_by_class", |queue, _| measure("asa_s", queue))?);
    questions.extend(each(case, "mean_queue_by_class", |queue, _| measure("mean_queue", queue))?);
    // Little's law over all who came, those who balked included: their wait is none.
    questions.extend(each(case, "mean_wait_all_by_class", |queue, _| {
        ratio(&[(Q::WaitAnsweredMs, 1), (Q::WaitAbandonedMs, 1)], &[(Received, 1)], 0.001, queue)
    })?);
    questions.extend(each(case, "served_rate_by_class_per_s", |queue, _| {
        questions::rate(&[(Answered, 1)], queue)
    })?);
    questions.extend(each(case, "occupancy_by_pool", |group, _| people("occupancy", vec![group]))?);
    if case.expected().has("mean_busy_pool_class") {
        for (group, row) in case.expected().table("mean_busy_pool_class")?.iter().enumerate() {
            for (queue, expected) in row.iter().enumerate().filter_map(|(at, cell)| Some((at, (*cell)?))) {
                let count = Of::InServiceBy { queue, group };
                let ask = Ask::Read(Gauge::OverTime { count, reading: Reading::Mean });
                questions.push(Question::new(
                    format!("mean_busy_pool_class[{group}][{queue}]"),
                    expected,
                    ask,
                ));
            }
        }
    }
    Ok(questions)
}

/// Queues and groups with preferences both ways.
pub fn skills(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let rates = params.numbers("arrival_rate_per_s")?;
    let patience = params.numbers("mean_patience_s")?;
    let service = params.table("mean_service_s")?;
    let slowest = service.iter().flatten().flatten().fold(0.0_f64, |most, mean| most.max(*mean));
    let window = Window::new(2.0 * slowest + patience.iter().sum::<f64>(), rates.iter().sum());
    let operation = Skilled { case, rates: &rates, patience: &patience, service: &service }.build(window)?;
    Ok(vec![window.variant(case, "", &operation, by_class(case)?)?])
}

struct Skilled<'a> {
    case: &'a Case,
    rates: &'a [f64],
    patience: &'a [f64],
    /// Mean handling by group and queue, where the group has the skill.
    service: &'a [Vec<Option<f64>>],
}

impl Skilled<'_> {
    fn build(&self, window: Window) -> Result<Operation, ProofError> {
        let params = self.case.params();
        let balk = params.numbers("p_balk_if_delayed").unwrap_or_default();
        let pools = params.places("type_to_pool_in_order")?;
        let mut operation = window.operation(self.case);
        for (at, &rate) in self.rates.iter().enumerate() {
            let talk = json!({"exponential": {"mean_s": self.usual(at)?}});
            let patience = json!({"exponential": {"mean_s": self.patience.get(at)}});
            let mut queue = build::queue(&queue_name(at), build::steady_demand(rate), talk, patience);
            if let Some(share) = balk.get(at).filter(|share| **share > 0.0) {
                queue["balk_share"] = json!(share);
            }
            let order: Vec<String> =
                pools.get(at).into_iter().flatten().map(|pool| group_name(*pool)).collect();
            operation = operation.queue(queue);
            operation = operation.routing("overflow", build::asked_in_order(&queue_name(at), &order));
        }
        for (at, agents) in params.numbers("agents_by_pool")?.into_iter().enumerate() {
            let heads = build::steady_heads(agents);
            operation = operation.group(build::group(&group_name(at), self.abilities(at)?, heads));
        }
        Ok(operation)
    }

    /// The handling time that a queue's own law says: that of the first group that has the skill.
    fn usual(&self, queue: usize) -> Result<f64, ProofError> {
        let mean = self.service.iter().find_map(|row| row.get(queue).copied().flatten());
        mean.ok_or_else(|| self.case.wrong(format!("nobody serves type {queue}")))
    }

    /// What a group can do, what it takes first at level 1.
    fn abilities(&self, group: usize) -> Result<Vec<Value>, ProofError> {
        let order = self.case.params().places("pool_takes_type_in_order")?;
        let mut skills = Vec::new();
        for (level, &queue) in order.get(group).into_iter().flatten().enumerate() {
            let own = self.service.get(group).and_then(|row| row.get(queue).copied().flatten());
            let own =
                own.ok_or_else(|| self.case.wrong(format!("pool {group} has no time for type {queue}")))?;
            skills.push(build::skill(&queue_name(queue), level + 1, own / self.usual(queue)?));
        }
        Ok(skills)
    }
}

/// Where patience is as long as handling, nothing in the system depends on who serves whom: three very different
/// routings must give the same.
pub fn any_routing(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let rates = params.numbers("arrival_rate_per_s")?;
    let window = Window::new(2.0 * params.number("mean_service_s")?, rates.iter().sum());
    ["", "priorities", "overflow and reserves"]
        .into_iter()
        .map(|name| {
            let operation = routed(case, window, name, &rates)?;
            window.variant(case, name, &operation, in_system(case, rates.len())?)
        })
        .collect()
}

/// Everybody serves everything; or by priority and own queue first; or own queue, later the next group, which keeps
/// somebody free.
fn routed(case: &Case, window: Window, how: &str, rates: &[f64]) -> Result<Operation, ProofError> {
    let params = case.params();
    let mut operation = window.operation(case);
    for (at, &rate) in rates.iter().enumerate() {
        let mut queue =
            build::queue(&queue_name(at), build::steady_demand(rate), params.service()?, params.patience()?);
        if how == "priorities" {
            queue["priority"] = json!(at + 1);
        }
        operation = operation.queue(queue);
    }
    let pools = params.numbers("agents_by_pool")?;
    if pools.is_empty() {
        return Err(case.wrong("there is no pool"));
    }
    for (group, &agents) in pools.iter().enumerate() {
        let level = |queue: usize| if how.is_empty() || queue == group { 1 } else { 2 };
        let skills =
            (0..rates.len()).map(|queue| build::skill(&queue_name(queue), level(queue), 1.0)).collect();
        operation = operation.group(build::group(&group_name(group), skills, build::steady_heads(agents)));
    }
    if how == "overflow and reserves" {
        for queue in 0..rates.len() {
            let own = json!([{"group": group_name(queue % pools.len())}]);
            let next = json!([{"group": group_name((queue + 1) % pools.len())}]);
            let stages = json!([{"after_s": 0, "groups": own}, {"after_s": 30, "groups": next}]);
            operation = operation.routing("overflow", json!({"queue": queue_name(queue), "stages": stages}));
        }
        let reserve = json!({"group": group_name(0), "keep": 1, "for": [queue_name(0)]});
        operation = operation.routing("reserves", reserve);
    }
    Ok(operation)
}

fn in_system(case: &Case, classes: usize) -> Result<Vec<Question>, ProofError> {
    let read =
        |queues: Vec<usize>, reading| Ask::Read(Gauge::OverTime { count: Of::InSystem(queues), reading });
    let means = case.expected().numbers("mean_in_system_by_class")?;
    let mut questions = each(case, "mean_in_system_by_class", |queue, _| read(vec![queue], Reading::Mean))?;
    questions.extend(each(case, "var_in_system_by_class", |queue, expected| {
        let around = means.get(queue).copied().unwrap_or(expected);
        read(vec![queue], Reading::Spread { around })
    })?);
    let total = case.expected().number("mean_in_system_total")?;
    let everybody: Vec<usize> = (0..classes).collect();
    questions.push(Question::new("mean_in_system_total", total, read(everybody.clone(), Reading::Mean)));
    if let Some(share) = case.expected().maybe("p_total_in_system_gt_mean_plus_2sd") {
        let limit = (total + 2.0 * total.sqrt()).floor() as i64;
        let ask = read(everybody, Reading::Above(limit));
        questions.push(Question::new("p_total_in_system_gt_mean_plus_2sd", share, ask));
    }
    Ok(questions)
}
