//! What the engine runs: dense ids, instants in milliseconds. Nothing here has a zone, a date or an unchecked number.

mod booking;
mod campaign;
mod duty;
mod journey;
mod money;
pub mod pace;
mod report;
mod routing;

pub use campaign::*;
pub use journey::*;
pub use money::*;
pub use report::*;
pub use routing::*;

pub(crate) use booking::add_time;
pub use duty::*;

use crate::draw::sample::Sampler;
use crate::draw::spacing::Spacing;
use crate::draw::streams::Key;
use pace::{FatiguePlan, Hire, PacePlan};
use shoreline_model::calendar::Ms;
use shoreline_model::measure::{GROUP_COUNTERS, QUEUE_COUNTERS};
use shoreline_model::queue::{Occupies, SlMethod};
use shoreline_model::scenario::Attribution;
use std::sync::Arc;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident($of:ty)),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $of);

        impl $name {
            /// As a place in a table.
            #[inline]
            pub fn ix(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// A queue of the plan.
    QueueIx(u16),
    /// An agent group of the plan.
    GroupIx(u16),
    /// A person, over all groups.
    AgentIx(u32),
    /// A trunk group of the plan.
    TrunkIx(u16),
    /// A shift worked by one person on one day.
    DutyIx(u32),
    /// One of a queue's sets of laws.
    LawsIx(u16),
    /// A shift pattern of the plan.
    ShiftIx(u16),
    /// A site of the plan.
    SiteIx(u16),
    /// A bot of the plan.
    BotIx(u16),
    /// An outage of the plan.
    OutageIx(u16),
    /// A meeting of the plan.
    MeetingIx(u16),
    /// A campaign of the plan.
    CampaignIx(u16),
    /// A part of a campaign's list.
    SegmentIx(u16),
}

/// One queue's or one group's counters in one interval.
pub type QueueCell = [i64; QUEUE_COUNTERS];
/// One group's counters in one interval.
pub type GroupCell = [i64; GROUP_COUNTERS];

/// A compiled scenario.
#[derive(Debug, Clone)]
pub struct Plan {
    pub queues: Vec<QueuePlan>,
    pub bots: Vec<BotPlan>,
    pub campaigns: Vec<CampaignPlan>,
    /// When conditional groups and reserves let contacts through; `GateIx(0)` is always open.
    pub gates: Vec<Gate>,
    pub groups: Vec<GroupPlan>,
    /// Everybody; the persons of a group are neighbours.
    pub agents: Vec<AgentPlan>,
    /// `None`: nobody tires.
    pub fatigue: Option<FatiguePlan>,
    pub sites: Vec<SitePlan>,
    /// Lines of each trunk group.
    pub trunks: Vec<u32>,
    pub shifts: Vec<ShiftPlan>,
    pub duties: Vec<Duty>,
    pub meetings: Vec<MeetingPlan>,
    pub outages: Vec<OutagePlan>,
    /// Everything the calendar makes happen, in order of time.
    pub schedule: Vec<Step>,
    /// Starts of the reporting intervals and the end of the last one.
    pub boundaries: Vec<Ms>,
    /// Whether anybody guesses waits or compares how busy people were.
    pub notes_load: bool,
    /// When the simulation begins: zero, or the negative length of the warm-up.
    pub begins: Ms,
    pub attribution: Attribution,
    pub report: ReportPlan,
    pub money: MoneyPlan,
}

/// A queue, or the part of one that a split deals to one vendor.
#[derive(Debug, Clone)]
pub struct QueuePlan {
    pub key: Key,
    pub demand: Vec<Rate>,
    pub swing: Swing,
    /// How contacts follow one another, shared by all replications; `None`: at random.
    pub spacing: Option<Arc<Spacing>>,
    /// Arrivals as they were recorded, in place of drawn ones; shared by all replications.
    pub recorded: Option<Arc<[Recorded]>>,
    /// What contacts draw from: the usual laws, then those of other times of day. The calendar says when which hold.
    pub laws: Vec<Laws>,
    pub laws_at_start: LawsIx,
    pub occupies: Occupies,
    /// Ring and connect time.
    pub connect: Ms,
    /// With c sessions at once each takes 1 + this x (c - 1)^2 times as long.
    pub slowdown: f64,
    /// Mean patience, in milliseconds; infinite where nobody gives up.
    pub mean_patience: f64,
    /// Mean talk, hold and after-contact work, in milliseconds.
    pub mean_handling: f64,
    pub balk_share: f64,
    pub announcement: Option<AnnouncementPlan>,
    pub callback: Option<CallbackPlan>,
    /// `u32::MAX`: unlimited.
    pub waiting_places: u32,
    pub redial: Option<RedialPlan>,
    pub repeat: Option<RepeatPlan>,
    pub transfers: Vec<TransferPlan>,
    pub trunk: Option<TrunkIx>,
    pub bot: Option<BotIx>,
    pub campaign: Option<CampaignIx>,
    /// How calls are made where it calls its customers.
    pub reach: Option<ReachPlan>,
    /// Messages left while closed: their queue and the share of those who leave one.
    pub voicemail: Option<(QueueIx, f64)>,
    /// Customers who leave a chat without a word, and how long an agent takes to notice.
    pub silent: Option<(f64, Sampler)>,
    /// Whether live contacts may interrupt its handling, and the time to find back into it.
    pub interruption: Option<Ms>,
    pub response: Option<ResponsePlan>,
    pub backlog: Option<BacklogPlan>,
    /// The queue it is a part of; itself where it is none.
    pub whole: QueueIx,
    /// Groups that may serve it, where it is a part of another.
    pub vendors: Vec<GroupIx>,
    /// Cumulative shares of the parts its contacts are dealt to; empty where they stay.
    pub parts: Vec<(f64, QueueIx)>,
    pub open_at_start: bool,
    pub clear_at_close: bool,
    /// Counted as already waited when contacts of several queues are compared.
    pub credit: Ms,
    /// A contact's priority rises by one each time it has waited this long; 0: never.
    pub ageing: Ms,
    /// Groups that may serve it, by rank.
    pub servers: Vec<Server>,
    pub agent_choice: AgentChoice,
    /// Whether people in other work than none may take its contacts: sessions with a free slot, or interruptible work.
    pub disturbs: bool,
    /// Instants of a wait at which to look again, in order; zero is left out.
    pub stages: Vec<StagePlan>,
    /// Whether a condition may let groups join at any moment: then waiting contacts look again and again.
    pub looks: bool,
    pub promise: Promise,
}

/// The laws of what a contact brings with it.
#[derive(Debug, Clone)]
pub struct Laws {
    pub talk: Sampler,
    pub hold: Option<Sampler>,
    pub acw: Option<Sampler>,
    /// `None`: never gives up.
    pub patience: Option<Sampler>,
}

/// A recorded arrival, and what of it takes the place of draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    pub at: Ms,
    pub talk: Option<Ms>,
    pub patience: Option<Ms>,
}

/// What "in time" means for a queue, and its target.
#[derive(Debug, Clone, Copy)]
pub struct Promise {
    pub answer_within: Ms,
    pub short_abandon: Ms,
    pub target: f64,
    pub method: SlMethod,
}

/// Expected arrivals per millisecond until an instant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    pub until: Ms,
    pub per_ms: f64,
    /// Changes where the queue's local date changes: the day factor is drawn anew.
    pub day: u32,
    /// Changes where the queue's slot changes: the interval factor moves on.
    pub slot: u16,
}

/// How demand swings around its expectation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Swing {
    pub day_cv: f64,
    pub interval_cv: f64,
    pub interval_rho: f64,
    pub forecast_error_cv: f64,
    /// Each day has its expected total, rounded.
    pub fixed_total: bool,
    /// Where days are correlated: the queues whose normal variables make up this one's, with their weights.
    pub together: Vec<(Key, f64)>,
    /// States the rate passes through, round and round; their factors have mean 1 over time.
    pub bursts: Vec<Burst>,
}

/// A state of demand that comes in bursts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Burst {
    pub factor: f64,
    /// Mean length in milliseconds.
    pub mean: f64,
}

/// An agent group.
#[derive(Debug, Clone)]
pub struct GroupPlan {
    pub key: Key,
    pub site: SiteIx,
    /// Queues it serves, by tier.
    pub serves: Vec<Served>,
    /// Campaigns for which it calls in idle time, by tier.
    pub dials: Vec<Dials>,
    /// How its people choose among waiting contacts of one tier.
    pub contact_choice: ContactChoice,
    /// Chat sessions one person holds at once.
    pub slots: u8,
    /// Handling factor by queue; 1 where it does not serve.
    pub factors: Vec<f64>,
    /// Share of contacts resolved the first time, by queue.
    pub resolved: Vec<f64>,
    /// What else moves its pace; `None`: nothing does.
    pub pace: Option<Box<PacePlan>>,
    /// Its first person and their number.
    pub first_agent: u32,
    pub agent_count: u32,
    /// Head counts in order of time, where it is staffed by interval.
    pub heads: Vec<Heads>,
    /// Share of planned heads left after leave and activities.
    pub keep: f64,
    /// Share of planned heads left after leave alone.
    pub stay: f64,
    pub absence: f64,
    /// Days on which more people than that are absent.
    pub mass_absences: Vec<MassAbsence>,
    /// In-office activities of people on shifts: share of their time, and length of one.
    pub activity_share: f64,
    pub activity: Ms,
    pub lateness: Lateness,
    /// How people on shifts leave the company, by tenure; nobody does when empty.
    pub attrition: Vec<LeavingRate>,
    /// Whether a contact in progress at the end of a shift goes to somebody else.
    pub hands_over: bool,
    /// What is known before any run, one cell an interval (the first is the warm-up).
    pub known: Vec<GroupCell>,
    /// Hours of the horizon over the paid hours of a full-time person in it.
    pub full_time_ratio: f64,
}

/// A person.
#[derive(Debug, Clone, Copy)]
pub struct AgentPlan {
    pub group: GroupIx,
    /// Names the person: by team and number within it.
    pub key: Key,
    /// Number within the team: decides whose turn it is.
    pub turn: u32,
    /// `None`: long ago.
    pub hired: Option<Hire>,
}

/// Planned heads of a group from an instant on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heads {
    pub planned: f64,
    /// The day for which absence is drawn.
    pub day: u32,
}

/// Something the calendar makes happen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    pub at: Ms,
    pub what: What,
}

/// Kinds of steps; at the same instant they happen in this order.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub enum What {
    /// A queue closes.
    Close(QueueIx),
    /// Whoever waits in a queue is sent away: never in a scenario, only in questions asked of one.
    Empty(QueueIx),
    /// A queue opens.
    Open(QueueIx),
    /// Other laws of handling and patience are in force.
    Laws(QueueIx, LawsIx),
    /// A site goes down, or is up again.
    Site(SiteIx, bool),
    /// A bot goes down, or is up again.
    Bot(BotIx, bool),
    /// A site's outage strikes its people.
    Outage(OutageIx),
    /// A shift ends.
    DutyEnds(DutyIx),
    /// A shift begins.
    DutyBegins(DutyIx),
    /// A break falls due: its place in the pattern of the shift.
    BreakDue(DutyIx, u16),
    /// The next head count of a group is in force.
    Heads(GroupIx, u32),
    /// A meeting begins.
    Meeting(MeetingIx),
    /// A calling day begins: so many records are new on a part of a campaign's list.
    Records(CampaignIx, SegmentIx, u32),
    /// It may be called until an instant.
    Calling(CampaignIx, SegmentIx, Ms),
    /// The contacts that wait from before the beginning are there.
    Backlog(QueueIx),
}

impl GroupPlan {
    /// Probability that a person is absent on a day. Layers compound: who is ill anyway is missed once.
    pub fn absence_on(&self, day: u32) -> f64 {
        let mass = self.mass_absences.iter().filter(|mass| mass.days.contains(&day));
        mass.fold(self.absence, |absence, mass| 1.0 - (1.0 - absence) * (1.0 - mass.share))
    }
}

impl Duty {
    /// Names person and day: people added to one team move nobody else's draws.
    pub fn key(&self, plan: &Plan) -> Key {
        plan.agents[self.agent.ix()].key.part(u64::from(self.day))
    }
}

impl Plan {
    /// When the window closes and the simulation ends.
    pub fn ends(&self) -> Ms {
        self.boundaries.last().copied().unwrap_or(0)
    }

    /// Number of reporting intervals.
    pub fn interval_count(&self) -> usize {
        self.boundaries.len().saturating_sub(1)
    }
}
