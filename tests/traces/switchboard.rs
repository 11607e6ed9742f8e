//! One day at a tiny switchboard.

use crate::support::callers::{Switchboard, caller};
use insta::assert_snapshot;
use serde_json::json;

/// One person around the clock.
const ONE: [f64; 96] = [1.0; 96];

#[test]
fn calls_are_answered_in_the_order_in_which_they_came() {
    // TR-09 of Ciw's test_first_in_first_out: arrivals 1, 2, 3 …, service 1.5.
    let callers = vec![caller("a", 1.0, 1.5), caller("b", 2.0, 1.5), caller("c", 3.0, 1.5)];
    assert_snapshot!(Switchboard::new(callers).heads(&ONE).trace(), @r"
        1 a is answered by 0 after 0
        2 b waits
      2.5 a is done
      2.5 b is answered by 0 after 0.5
        3 c waits
        4 b is done
        4 c is answered by 0 after 1
      5.5 c is done
    ");
}
