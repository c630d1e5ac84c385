//! Stopped at any hint and started again, the night is the same night.

use testkit::Place;

use crate::night::outcome;
use crate::watch::Watch;

/// The story of a night that nobody disturbed.
fn whole() -> Vec<String> {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.play_out();
    watch.story()
}

#[test]
fn stopped_and_started_again_nothing_is_lost_and_nothing_twice() {
    let whole = whole();
    for jumps in [1, 3, 4, 6, 9, 12, 15, 18, 20, 22] {
        let place = Place::sqlite();
        let before = {
            let watch = Watch::on(&place);
            (0..jumps).for_each(|_| watch.jump());
            watch.journal.close();
            watch.player.status()
        };
        let watch = Watch::on(&place);
        let after = watch.player.status();
        assert!(after.done <= before.done, "after {jumps} jumps");
        watch.play_out();
        assert_eq!(watch.story(), whole, "after {jumps} jumps");
        outcome(&watch);
    }
}

#[test]
fn a_restart_shows_where_the_night_was() {
    let place = Place::sqlite();
    {
        let watch = Watch::on(&place);
        watch.jump_to("toll-corrected");
        watch.journal.close();
    }
    let watch = Watch::on(&place);
    assert_eq!(watch.hint(), "toll-corrected");
    let head = watch.journal.head();
    watch.player.tick();
    assert_eq!(watch.journal.head(), head, "nothing is due before its time");
    watch.pass(40);
    assert!(watch.journal.head() > head, "and then the night goes on");
}

#[test]
fn a_journal_that_takes_nothing_holds_the_night_and_says_so() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("gas-call");
    watch.journal.close();
    watch.jump();
    let status = watch.player.status();
    assert!(status.trouble);
    assert_eq!(watch.player.script().steps[status.done].id, "gas-call", "the step is not left out");
}
