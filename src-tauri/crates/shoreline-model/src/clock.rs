//! Local dates and clock times as files write them. No zone is known here: `calendar` turns them into instants.

use jiff::civil::{Date, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// An IANA zone name such as `Europe/London`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(transparent)]
pub struct ZoneName(pub String);

impl fmt::Display for ZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A civil date, written `2026-10-25`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, type = "string"))]
pub struct LocalDate(#[schemars(with = "String")] pub Date);

/// Minutes after local midnight, written `08:30`; `24:00` is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, type = "string"))]
pub struct ClockTime(#[schemars(with = "String")] pub u16);

/// A day of the week, written `mon` … `sun`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum WeekDay {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// The day a table row speaks of: every such weekday, or one date. A date wins over its weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, type = "string"))]
#[schemars(with = "String")]
pub enum Day {
    /// Every such day of the week.
    Week(WeekDay),
    /// This date only.
    Date(LocalDate),
}

impl WeekDay {
    /// Monday first.
    pub const ALL: [WeekDay; 7] =
        [WeekDay::Mon, WeekDay::Tue, WeekDay::Wed, WeekDay::Thu, WeekDay::Fri, WeekDay::Sat, WeekDay::Sun];

    /// 0 for Monday … 6 for Sunday.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The weekday of a date.
    pub fn of(date: Date) -> Self {
        match date.weekday() {
            Weekday::Monday => WeekDay::Mon,
            Weekday::Tuesday => WeekDay::Tue,
            Weekday::Wednesday => WeekDay::Wed,
            Weekday::Thursday => WeekDay::Thu,
            Weekday::Friday => WeekDay::Fri,
            Weekday::Saturday => WeekDay::Sat,
            Weekday::Sunday => WeekDay::Sun,
        }
    }

    fn name(self) -> &'static str {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][self.index()]
    }
}

impl fmt::Display for LocalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Day::Week(day) => f.write_str(day.name()),
            Day::Date(date) => date.fmt(f),
        }
    }
}

impl FromStr for LocalDate {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let well_formed = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let date = well_formed.then(|| text.parse::<Date>().ok()).flatten();
        date.map(Self).ok_or_else(|| format!("`{text}` is not a date; write it as 2026-10-25"))
    }
}

impl FromStr for ClockTime {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a time of day; write it as 08:30 (24:00 ends the day)");
        let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
        let two_digits = |s: &str| {
            (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<u16>().ok()).flatten()
        };
        let (h, m) = (two_digits(hours).ok_or_else(wrong)?, two_digits(minutes).ok_or_else(wrong)?);
        let total = h * 60 + m;
        if m < 60 && total <= 1440 { Ok(Self(total)) } else { Err(wrong()) }
    }
}

impl FromStr for Day {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(day) = WeekDay::ALL.into_iter().find(|d| d.name() == text) {
            return Ok(Day::Week(day));
        }
        let wrong = |_| format!("`{text}` is neither a weekday (mon … sun) nor a date such as 2026-10-25");
        text.parse().map(Day::Date).map_err(wrong)
    }
}

macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}
as_text!(LocalDate, ClockTime, Day);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clock_times_are_strict_about_their_form() {
        assert_eq!("08:30".parse(), Ok(ClockTime(510)));
        assert_eq!("24:00".parse(), Ok(ClockTime(1440)));
        for bad in ["8:30", "24:01", "08:60", "0830", "-1:00", "+1:00", ""] {
            assert!(bad.parse::<ClockTime>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_day_is_a_weekday_or_a_date() {
        assert_eq!("sun".parse(), Ok(Day::Week(WeekDay::Sun)));
        assert_eq!("2026-10-25".parse::<Day>().map(|d| d.to_string()), Ok("2026-10-25".to_owned()));
        assert!("2026-02-30".parse::<Day>().is_err());
        assert!("Sunday".parse::<Day>().is_err());
    }
}
