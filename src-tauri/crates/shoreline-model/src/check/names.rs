//! Who bears which name, and whether a reference finds its bearer.

use super::report::Report;
use crate::Scenario;
use crate::ids::{
    AgentGroupId, BotId, ClientId, LanguageLevelId, QueueId, ResidencyTag, ShiftId, SiteId, TrunkGroupId,
};
use crate::queue::{Channel, Queue};
use crate::staffing::AgentGroup;
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
kinds! {
    ClientId "client" QueueId "queue" SiteId "site" AgentGroupId "agent group" ShiftId "shift"
    TrunkGroupId "trunk group" BotId "bot" LanguageLevelId "language level" ResidencyTag "residency tag"
}

/// Levels of a language that exist without being named.
const LANGUAGE_LEVELS: [&str; 3] = ["native", "c1", "b2"];

/// The names a scenario gives, and who bears them.
pub(super) struct Names<'a> {
    pub scenario: &'a Scenario,
    pub clients: BTreeSet<&'a str>,
    pub queues: BTreeSet<&'a str>,
    pub sites: BTreeSet<&'a str>,
    pub groups: BTreeSet<&'a str>,
    pub shifts: BTreeSet<&'a str>,
    pub bots: BTreeSet<&'a str>,
    pub language_levels: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    pub fn of(scenario: &'a Scenario) -> Self {
        let bots = scenario.automation.iter().flat_map(|automation| &automation.bots);
        let levels = scenario.people.iter().flat_map(|people| &people.language_levels);
        Self {
            scenario,
            clients: scenario.clients.iter().map(|client| client.id.text()).collect(),
            queues: scenario.queues.iter().map(|queue| queue.id.text()).collect(),
            sites: scenario.sites.iter().map(|site| site.id.text()).collect(),
            groups: scenario.agent_groups.iter().map(|group| group.id.text()).collect(),
            shifts: scenario.shifts.iter().map(|shift| shift.id.text()).collect(),
            bots: bots.map(|bot| bot.id.text()).collect(),
            language_levels: levels.map(|level| level.id.text()).chain(LANGUAGE_LEVELS).collect(),
        }
    }

    /// The queue of this name.
    pub fn queue(&self, id: &QueueId) -> Option<&'a Queue> {
        self.scenario.queues.iter().find(|queue| queue.id == *id)
    }

    /// The channel of the queue of this name.
    pub fn channel(&self, id: &QueueId) -> Option<Channel> {
        self.queue(id).map(|queue| queue.channel.unwrap_or_default())
    }

    /// The group of this name.
    pub fn group(&self, id: &AgentGroupId) -> Option<&'a AgentGroup> {
        self.scenario.agent_groups.iter().find(|group| group.id == *id)
    }

    /// The groups that have the skill of a queue.
    pub fn skilled(&self, queue: &QueueId) -> impl Iterator<Item = &'a AgentGroup> {
        self.scenario.agent_groups.iter().filter(move |group| has_skill(group, queue))
    }
}

/// Whether people of a group can serve a queue.
pub(super) fn has_skill(group: &AgentGroup, queue: &QueueId) -> bool {
    group.skills.iter().any(|skill| skill.queue == *queue)
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

/// Whether no name stands twice in a list of references; an error at the first that does.
pub(super) fn distinct<'a, I: Id + 'a>(report: &mut Report, list: &str, ids: impl Iterator<Item = &'a I>) {
    let mut seen = BTreeSet::new();
    if let Some((i, twice)) = ids.enumerate().find(|(_, id)| !seen.insert(id.text())) {
        let message = format!("{} names the {} `{}` twice.", report.subject(), I::KIND, twice.text());
        report.error(&format!("{list}[{i}]"), message, "Name it once.");
    }
}

/// A list of references: each finds its bearer, and none stands twice.
pub(super) fn refer_all<I: Id>(
    report: &mut Report,
    list: &str,
    ids: &[I],
    known: &BTreeSet<&str>,
    most: usize,
) {
    report.some(list, ids, most, |report, id| {
        refer(report, "", id, known);
    });
    distinct(report, list, ids.iter());
}

pub(super) fn well_formed<I: Id>(report: &mut Report, key: &str, id: &I) {
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
