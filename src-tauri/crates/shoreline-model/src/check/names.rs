//! Who bears which name, and whether a reference finds its bearer.

use super::report::Report;
use crate::Scenario;
use crate::ids::{AgentGroupId, ClientId, QueueId, ShiftId, SiteId, TrunkGroupId};
use std::collections::BTreeSet;

/// Longest id, longest display name.
const MAX_ID: usize = 64;
const MAX_NAME: usize = 200;

/// An id of any kind: how sentences call its bearer, and its text.
pub(super) trait Id {
    const KIND: &str;
    fn text(&self) -> &str;
}

macro_rules! kinds {
    ($($id:ident $kind:literal)*) => {$(
        impl Id for $id {
            const KIND: &str = $kind;
            fn text(&self) -> &str { &self.0 }
        }
    )*};
}
kinds! { ClientId "client" QueueId "queue" SiteId "site" AgentGroupId "agent group" ShiftId "shift" TrunkGroupId "trunk group" }

/// The names a scenario gives.
pub(super) struct Names<'a> {
    pub clients: BTreeSet<&'a str>,
    pub queues: BTreeSet<&'a str>,
    pub sites: BTreeSet<&'a str>,
    pub groups: BTreeSet<&'a str>,
    pub shifts: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    pub fn of(scenario: &'a Scenario) -> Self {
        Self {
            clients: scenario.clients.iter().map(|client| client.id.text()).collect(),
            queues: scenario.queues.iter().map(|queue| queue.id.text()).collect(),
            sites: scenario.sites.iter().map(|site| site.id.text()).collect(),
            groups: scenario.agent_groups.iter().map(|group| group.id.text()).collect(),
            shifts: scenario.shifts.iter().map(|shift| shift.id.text()).collect(),
        }
    }
}

/// `Queue `orders``, as sentences begin.
pub(super) fn subject<I: Id>(id: &I) -> String {
    let kind = I::KIND;
    format!("{}{} `{}`", kind[..1].to_uppercase(), &kind[1..], id.text())
}

/// Whether a reference finds its bearer; an error with the likely name if not.
pub(super) fn refer<I: Id>(report: &mut Report, key: &str, id: &I, known: &BTreeSet<&str>) -> bool {
    let found = known.contains(id.text());
    if !found {
        let otherwise = match known.is_empty() {
            true => format!("The scenario has no {}.", I::KIND),
            false => {
                format!("Name one of: {}.", known.iter().take(12).copied().collect::<Vec<_>>().join(", "))
            }
        };
        report.unknown(key, I::KIND, id.text(), known.iter().copied(), &otherwise);
    }
    found
}

/// Ids of one list: well-formed, and no two alike.
pub(super) fn ids<'a, I: Id + 'a>(report: &mut Report, list: &str, ids: impl Iterator<Item = &'a I>) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate() {
        let key = format!("{list}[{i}].id");
        well_formed(report, &key, id);
        if !seen.insert(id.text()) {
            let message = format!("Two {}s are called `{}`.", I::KIND, id.text());
            report.error(&key, message, "Rename one of them.");
        }
    }
}

fn well_formed<I: Id>(report: &mut Report, key: &str, id: &I) {
    let text = id.text();
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    if text.is_empty() {
        report.error(key, format!("A {} has an empty id.", I::KIND), "Give it a short name.");
    } else if text.chars().count() > MAX_ID || !text.chars().all(allowed) {
        let shown: String = text.chars().take(MAX_ID).collect();
        let message = format!("`{shown}` cannot be the id of a {}.", I::KIND);
        report.error(
            key,
            message,
            "Ids have at most 64 letters, digits, `_`, `.` or `-`; `name` takes any text.",
        );
    }
}

/// A display name of bearable length.
pub(super) fn display_name(report: &mut Report, name: &Option<String>) {
    if name.as_ref().is_some_and(|name| name.chars().count() > MAX_NAME) {
        let message = format!("{} has a name of more than {MAX_NAME} letters.", report.subject());
        report.error("name", message, "Put the rest into `notes`.");
    }
}
