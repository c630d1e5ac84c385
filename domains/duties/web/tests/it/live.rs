//! What others do arrives at open pages: the row of the wheel, the times of the duty, the number beside the room.

use stage::Console;

use crate::town::{AUDITOR, HEAD, Town, id, went};

#[tokio::test]
async fn what_is_done_arrives_at_the_wheel_and_at_the_duty() {
    let town = Town::open();
    let meeting = id("meeting");
    let topics = format!("duties,duty:{meeting}");
    let mut console = Console::open(&town.browser(AUDITOR), &town.journal, "nl", &topics).await;
    went(&town.browser(HEAD).post(&format!("/fr/duties/{meeting}/times/2026-12-31/done"), "").await);
    let (mode, row) = console.fragment(&format!("fall-{meeting}-2026-12-31")).await;
    assert!(mode == "morph" && row.contains("gedaan"), "{row}");
    let (_, times) = console.fragment("duty-times").await;
    assert!(times.contains("gedaan") && !times.contains("/done\""), "the auditor ticks off nothing: {times}");
}
