//! A queue's contacts dealt out to vendors.

use super::super::laws::shares;
use super::super::names::{Names, has_skill, refer, refer_all};
use super::super::report::Report;
use super::MAX_RULES;
use crate::queue::Channel;
use crate::routing::{Split, SplitPart};
use std::collections::BTreeSet;

const MAX_PARTS: usize = 50;
const MAX_NAMED: usize = 200;

pub(super) fn splits(report: &mut Report, splits: &[Split], names: &Names) {
    let mut seen = BTreeSet::new();
    report.list("splits", splits, MAX_RULES, |report, split| {
        report.about(format!("The split of `{}`", split.queue), |report| {
            if !seen.insert(&split.queue) {
                let message = format!("{} is given twice.", report.subject());
                report.error("queue", message, "Join the parts into one list.");
            }
            if names.channel(&split.queue) == Some(Channel::Outbound) {
                let message =
                    format!("{}: its contacts are dialled, none arrives to be dealt out.", report.subject());
                report.error(
                    "queue",
                    message,
                    "Give each vendor an outbound queue of its own, or remove the split.",
                );
            }
            if refer(report, "queue", &split.queue, &names.queues)
                && report.bearable("parts", split.parts.len(), MAX_PARTS)
            {
                parts(report, split, names);
            }
        });
    });
}

fn parts(report: &mut Report, split: &Split, names: &Names) {
    shares(report, "parts", split.parts.iter().map(|part| part.share.0));
    if split.parts.len() == 1 {
        let message = format!("{} has one part: there is nothing to deal out.", report.subject());
        report.warning("parts", message, "Name the other vendors' groups in parts of their own.");
    }
    let mut taken = BTreeSet::new();
    report.each("parts", &split.parts, |report, SplitPart { groups, .. }| {
        refer_all(report, "groups", groups, &names.groups, MAX_NAMED);
        for (i, id) in groups.iter().enumerate() {
            let key = format!("groups[{i}]");
            if names.group(id).is_some_and(|group| !has_skill(group, &split.queue)) {
                let message = format!("{}: group `{id}` does not have the skill.", report.subject());
                report.error(&key, message, &format!("Give the group the skill `{}`.", split.queue));
            }
            if taken.contains(id) {
                let message = format!("{}: group `{id}` belongs to two parts.", report.subject());
                report.error(&key, message, "A group serves one part.");
            }
        }
        taken.extend(groups);
    });
    for group in names.skilled(&split.queue).filter(|group| !taken.contains(&group.id)) {
        let message = format!(
            "Group `{}` has the skill `{}` but no part of it: it never serves it.",
            group.id, split.queue
        );
        report.note("parts", message);
    }
}
