//! What a queue promises its customers, in words. Never computes a service level.

use crate::figure::given;
use shoreline_model::measure::{self, Unit};
use shoreline_model::queue::{Queue, ServiceLevel, SlMethod};

/// The promise in a few words: `80% within 20 s`; nothing where the queue makes none.
pub fn short(queue: &Queue) -> Option<String> {
    let level = queue.service_level.as_ref()?;
    let target = given(level.target_share.0, Unit::Share);
    Some(format!("{target} within {}", given(level.answer_within_s.0, Unit::Seconds)))
}

/// How the queue counts: the formula of its method.
pub fn method(queue: &Queue) -> &'static str {
    let method =
        queue.service_level.as_ref().and_then(|level: &ServiceLevel| level.method).unwrap_or_default();
    measure::find(method_key(method)).map_or("", |m| m.formula_text)
}

/// The measure that always counts by this method.
pub fn method_key(method: SlMethod) -> &'static str {
    match method {
        SlMethod::ExcludeAbandonsIn => "service_level_exclude_abandons_in",
        SlMethod::AllOffered => "service_level_all_offered",
        SlMethod::AbandonsInAsMet => "service_level_abandons_in_as_met",
        SlMethod::AnsweredOnly => "service_level_answered_only",
        SlMethod::ShortAsMet => "service_level_short_as_met",
        SlMethod::ExcludeShort => "service_level_exclude_short",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_is_in_the_catalogue() {
        use SlMethod::*;
        for method in [ExcludeAbandonsIn, AllOffered, AbandonsInAsMet, AnsweredOnly, ShortAsMet, ExcludeShort]
        {
            assert!(measure::find(method_key(method)).is_some(), "{method:?}");
        }
    }
}
