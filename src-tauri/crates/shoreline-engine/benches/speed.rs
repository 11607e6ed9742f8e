//! Contacts per second on one core: the whole engine, all statistics on, beside the fastest loop one can write by hand
//! for the first workload alone (`limit`). Run by `./dev bench`; the figures are in the README.

mod limit;
mod workload;

use divan::Bencher;
use divan::counter::ItemsCount;
use shoreline_engine::Plan;
use shoreline_engine::outcome::outcome;

fn main() {
    divan::main();
}

fn replicate(bencher: Bencher, plan: &Plan) {
    let contacts = outcome(plan, 1, 0).expect("the engine keeps its laws").received();
    bencher.counter(ItemsCount::new(contacts)).bench(|| outcome(divan::black_box(plan), 1, 0));
}

/// W1: M/M/100+M, 95 Erlang, a million contacts.
#[divan::bench(sample_count = 7, sample_size = 1)]
fn w1_one_queue(bencher: Bencher) {
    replicate(bencher, &workload::w1());
}

/// The same customers' law in a loop that can do nothing else.
#[divan::bench(sample_count = 7, sample_size = 1)]
fn w1_limit(bencher: Bencher) {
    bencher.counter(ItemsCount::new(limit::CONTACTS)).bench(|| limit::run(divan::black_box(1)));
}

/// W2: a 24/7 week of 100,000 contacts, 4 to 192 agents, log-normal handling.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn w2_one_week(bencher: Bencher) {
    replicate(bencher, &workload::w2());
}

/// W3: eight queues, six groups, two skill levels, 102 agents, 100,000 contacts.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn w3_multi_skill(bencher: Bencher) {
    replicate(bencher, &workload::w3());
}

/// A large operation: 40 queues, 30 groups, about 1,000 agents, a million contacts a week.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn large_40_by_30(bencher: Bencher) {
    replicate(bencher, &workload::large());
}
