//! What supply costs, ready to be settled. Nothing of it moves the simulation.

/// What supply costs, in thousandths of the reporting currency. Nothing of it moves the simulation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MoneyPlan {
    /// Premiums of each site, by interval of the window.
    pub premiums: Vec<Vec<Premium>>,
    /// What the people of each group cost; empty where nothing costs anything.
    pub groups: Vec<GroupMoney>,
}

/// Added to the rate in an interval, each as a share of the rate: the premium times the share of the interval in which it
/// is due.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Premium {
    pub night: f64,
    pub weekend: f64,
    pub holiday: f64,
}

/// What the people of a group cost.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GroupMoney {
    /// Whose premiums: a place in `MoneyPlan::premiums`.
    pub site: usize,
    /// For a paid hour, premiums apart.
    pub hour: f64,
    /// Added to the rate for overtime and overrun.
    pub overtime_share: f64,
    /// For the hires of an interval, in order of time.
    pub hires: Vec<(usize, f64)>,
    /// For an hour of the group's part of its site's seats, whether anybody sits there or not.
    pub seats_hour: f64,
}
