//! Words in which the catalogue writes formulas. Counts nothing, computes nothing.

use super::{Formula, GroupCounter, QueueCounter, Terms};

/// Milliseconds in a second.
pub(super) const S: f64 = 1e3;
/// Milliseconds in an hour.
pub(super) const H: f64 = 3_600_000.0;

pub(super) const fn total(of: &'static [(QueueCounter, i64)]) -> Formula {
    Formula::Total { of: Terms::Queue(of), per: 1.0 }
}
pub(super) const fn ratio(
    num: &'static [(QueueCounter, i64)],
    den: &'static [(QueueCounter, i64)],
    per: f64,
) -> Formula {
    Formula::Ratio { num: Terms::Queue(num), den: Terms::Queue(den), per }
}
pub(super) const fn people(of: &'static [(GroupCounter, i64)]) -> Formula {
    Formula::Total { of: Terms::Group(of), per: H }
}
pub(super) const fn people_ratio(
    num: &'static [(GroupCounter, i64)],
    den: &'static [(GroupCounter, i64)],
) -> Formula {
    Formula::Ratio { num: Terms::Group(num), den: Terms::Group(den), per: 1.0 }
}

/// Thousandths of the currency to the currency.
pub(super) const fn cost(of: &'static [(GroupCounter, i64)]) -> Formula {
    Formula::Total { of: Terms::Group(of), per: S }
}
pub(super) const fn cost_per(den: &'static [(GroupCounter, i64)]) -> Formula {
    Formula::Ratio { num: Terms::Group(ALL_COSTS), den: Terms::Group(den), per: S }
}
pub(super) const ALL_COSTS: &[(GroupCounter, i64)] = &[
    (GroupCounter::BaseCost, 1),
    (GroupCounter::NightCost, 1),
    (GroupCounter::WeekendCost, 1),
    (GroupCounter::HolidayCost, 1),
    (GroupCounter::OvertimeCost, 1),
    (GroupCounter::TrainingCost, 1),
    (GroupCounter::HireCost, 1),
    (GroupCounter::SeatCost, 1),
];
