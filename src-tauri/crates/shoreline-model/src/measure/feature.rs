//! What a scenario may make use of, and the set of what one does: a measure is given where all it needs is in use.
//! Knows no scenario and no measure.

/// A part of an operation that some measures speak of and not every scenario has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Feature {
    /// Chat and messaging.
    Sessions,
    /// Chat customers who leave without a word.
    SilentAbandons,
    /// Email, cases, voicemail; a backlog at the start.
    Deferred,
    /// Promised hours of a deferred channel.
    Responses,
    /// Time to ring and connect.
    Connecting,
    /// Matters that one contact may not resolve.
    Resolution,
    /// Customers who come back, whether an agent or a bot left their matter open.
    Repeats,
    Transfers,
    /// Interflow, callbacks, messages left.
    Flows,
    /// Contacts handed over at the end of a shift.
    HandOvers,
    Bots,
    /// Sites that go down.
    Outages,
    /// Calls placed, by campaigns or to call back.
    Attempts,
    Campaigns,
    /// Conversions worth money.
    Value,
    /// Seats that are limited or paid for.
    Seats,
    Overtime,
    /// New people in the classroom.
    Training,
    /// Late starts and late returns.
    Lateness,
    /// Paid hours or seats that cost money.
    Cost,
    NightPremium,
    WeekendPremium,
    HolidayPremium,
    OvertimePremium,
    /// Hiring that costs money.
    HireCost,
    SeatCost,
}

/// A set of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Features(u32);

impl Features {
    /// Whether all of these are in it.
    pub fn have(self, needs: &[Feature]) -> bool {
        needs.iter().all(|&feature| self.0 & bit(feature) != 0)
    }
}

impl FromIterator<Feature> for Features {
    fn from_iter<I: IntoIterator<Item = Feature>>(features: I) -> Self {
        Self(features.into_iter().fold(0, |set, feature| set | bit(feature)))
    }
}

fn bit(feature: Feature) -> u32 {
    1 << feature as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_in_and_everything_has_nothing() {
        let set = Features::from_iter([Feature::Sessions, Feature::SeatCost]);
        assert!(
            set.have(&[])
                && set.have(&[Feature::SeatCost])
                && set.have(&[Feature::SeatCost, Feature::Sessions])
        );
        assert!(!set.have(&[Feature::Cost]) && !set.have(&[Feature::SeatCost, Feature::Cost]));
    }
}
