//! What head counts and rosters share: a group's site, its layers of shrinkage.

use super::Scene;
use shoreline_model::site::Site;
use shoreline_model::staffing::{AgentGroup, Shrinkage};
use shoreline_model::units::Share;

/// The layers of shrinkage as shares.
pub(super) struct Layers {
    pub leave: f64,
    pub absence: f64,
    pub activities: f64,
}

pub(super) fn layers(group: &AgentGroup) -> Layers {
    let said = group.shrinkage.clone().unwrap_or_default();
    let share = |share: Option<Share>| share.map_or(0.0, |s| s.0);
    let Shrinkage { leave_share, absence_share, activities_share, .. } = said;
    Layers { leave: share(leave_share), absence: share(absence_share), activities: share(activities_share) }
}

pub(super) fn site<'a>(scene: &'a Scene<'_>, group: &AgentGroup) -> &'a Site {
    let found = scene.scenario.sites.iter().find(|site| site.id == group.site);
    // `check` refuses dangling references.
    found.expect("a checked group has its site")
}
