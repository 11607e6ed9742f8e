//! Named random streams: one per (purpose, entity, replication), so that an edit leaves the draws of everything it
//! does not touch as they were (common random numbers).

use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

/// The generator, named because results depend on it: portable, 256 bits of state, period 2^256 - 1
/// (Blackman & Vigna 2021). Never `StdRng`, which may change.
pub type Rng = Xoshiro256PlusPlus;

/// What a stream is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// Instants of arrival.
    Arrivals = 1,
    /// Day and interval factors of demand.
    Variability = 2,
    /// Talk time.
    Talk = 3,
    /// Hold time.
    Hold = 4,
    /// After-contact work.
    AfterWork = 5,
    /// Patience.
    Patience = 6,
    /// Balking and redialling.
    Choice = 7,
    /// When a customer tries again.
    Redial = 8,
    /// Who does not come.
    Absence = 9,
    /// When in-office activities fall.
    Activity = 10,
    /// Where the rounding of heads to whole people begins.
    Rounding = 11,
    /// How far off the forecast is.
    ForecastError = 12,
    /// Busy days that queues share.
    DayCorrelation = 13,
    /// When demand passes from one burst to the next.
    Bursts = 14,
    /// How fast a person is.
    Person = 20,
    /// When a person leaves the company.
    Attrition = 30,
    /// How late people come to a shift.
    LateStart = 31,
    /// How late people come back from a break.
    LateReturn = 32,
    /// Whom an outage strikes, and whose turn it is to be back.
    Outage = 33,
    /// How long a session with a bot lasts.
    Bot = 21,
    /// How long an agent takes to notice that a customer has left.
    Notice = 22,
}

/// Where uncertainty comes from. Each source can be drawn anew while the others stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// What demand is multiplied by.
    Forecast,
    /// Who is not there when they should be.
    Absence,
    /// Everything else: who calls when, how long it takes, how patient they are.
    Queueing,
}

impl Purpose {
    /// The source of uncertainty a purpose belongs to.
    fn source(self) -> Source {
        match self {
            Self::Variability | Self::ForecastError | Self::DayCorrelation | Self::Bursts => Source::Forecast,
            Self::Absence | Self::Activity | Self::LateStart | Self::LateReturn => Source::Absence,
            Self::Attrition | Self::Outage => Source::Absence,
            Self::Arrivals | Self::Talk | Self::Hold | Self::AfterWork | Self::Patience => Source::Queueing,
            Self::Choice | Self::Redial | Self::Rounding | Self::Person => Source::Queueing,
            Self::Bot | Self::Notice => Source::Queueing,
        }
    }
}

/// The key of an entity, from its name in the file: stable under any reordering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u64);

impl Key {
    /// FNV-1a (Fowler, Noll & Vo) of the name, finished by `mix`.
    pub fn of(name: &str) -> Self {
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(mix(hash))
    }

    /// The key of one entity within another, such as a shift of a group.
    pub fn within(self, whole: Key) -> Self {
        whole.part(self.0)
    }

    /// The key of a numbered part of this entity, such as a person of a group on a day.
    pub fn part(self, number: u64) -> Self {
        Self(mix(self.0.wrapping_add(mix(number.wrapping_add(0x9e37_79b9_7f4a_7c15)))))
    }
}

/// The seed and replication that all streams of a run hang on, by source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streams([Key; 3]);

impl Streams {
    /// The streams of one replication.
    pub fn new(seed: u64, replication: u32) -> Self {
        Self::apart(seed, [replication; 3])
    }

    /// Streams whose forecast, absence and queueing are each those of a replication of their own.
    pub fn apart(seed: u64, replications: [u32; 3]) -> Self {
        Self(replications.map(|replication| Key(mix(seed)).part(u64::from(replication))))
    }

    /// The stream of an entity for a purpose.
    pub fn stream(self, purpose: Purpose, entity: Key) -> Rng {
        Rng::seed_from_u64(self.key(purpose, entity).0)
    }

    /// One uniform number of [0, 1) for an entity and a purpose, without a stream's state.
    pub fn uniform(self, purpose: Purpose, entity: Key) -> f64 {
        unit(self.key(purpose, entity).0)
    }

    fn key(self, purpose: Purpose, entity: Key) -> Key {
        self.0[purpose.source() as usize].part(purpose as u64).part(entity.0)
    }
}

/// 53 random bits as a number of [0, 1).
pub fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}

/// The finaliser of SplitMix64 (Steele, Lea & Flood 2014).
fn mix(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::Rng as _;

    #[test]
    fn streams_differ_by_purpose_entity_and_replication_and_by_nothing_else() {
        let first = |seed, rep, purpose, name: &str| {
            Streams::new(seed, rep).stream(purpose, Key::of(name)).next_u64()
        };
        let base = first(1, 0, Purpose::Arrivals, "sales");
        assert_eq!(base, first(1, 0, Purpose::Arrivals, "sales"));
        assert_ne!(base, first(2, 0, Purpose::Arrivals, "sales"));
        assert_ne!(base, first(1, 1, Purpose::Arrivals, "sales"));
        assert_ne!(base, first(1, 0, Purpose::Patience, "sales"));
        assert_ne!(base, first(1, 0, Purpose::Arrivals, "care"));
    }

    #[test]
    fn a_source_is_drawn_anew_while_the_others_stay() {
        let apart = Streams::apart(1, [5, 0, 0]);
        let first = |streams: Streams, purpose| streams.stream(purpose, Key::of("sales")).next_u64();
        assert_eq!(first(apart, Purpose::Variability), first(Streams::new(1, 5), Purpose::Variability));
        assert_eq!(first(apart, Purpose::Arrivals), first(Streams::new(1, 0), Purpose::Arrivals));
        assert_eq!(first(apart, Purpose::Absence), first(Streams::new(1, 0), Purpose::Absence));
        assert_ne!(first(apart, Purpose::Variability), first(Streams::new(1, 0), Purpose::Variability));
    }

    #[test]
    fn single_uniforms_spread_evenly_over_persons_and_days() {
        let streams = Streams::new(7, 3);
        let group = Key::of("manila");
        let draws = (0..100u64).flat_map(|p| (0..100).map(move |d| group.part(p).part(d)));
        let mean = draws.map(|key| streams.uniform(Purpose::Absence, key)).sum::<f64>() / 1e4;
        let standard_error = (1.0f64 / 12.0).sqrt() / 100.0;
        assert!((mean - 0.5).abs() < 4.0 * standard_error, "{mean}");
    }
}
