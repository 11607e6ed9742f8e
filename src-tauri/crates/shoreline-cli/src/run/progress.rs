//! The bar that shows how far a run has come, for those who watch.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use shoreline_engine::Progress;

/// A bar of replications on standard error; invisible where nobody watches.
pub fn bar(is_watched: bool) -> ProgressBar {
    bar_of(is_watched, "replications")
}

/// A bar of other things.
pub fn bar_of(is_watched: bool, what: &str) -> ProgressBar {
    let target = if is_watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let look =
        ProgressStyle::with_template(&format!("{{bar:40.blue}} {{pos}} of {{len}} {what}, {{eta}} left"));
    ProgressBar::with_draw_target(Some(0), target)
        .with_style(look.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Moves the bar. Threads report out of order: it never goes back.
pub fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_length(u64::from(progress.total));
    bar.update(|state| state.set_pos(state.pos().max(u64::from(progress.done))));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_never_goes_back() {
        let bar = bar(false);
        for done in [1, 3, 2] {
            show(&bar, Progress { done, total: 50 });
        }
        assert_eq!((bar.position(), bar.length()), (3, Some(50)));
    }
}
