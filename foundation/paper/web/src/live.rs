//! What others do, within a second: the sheets on the table go amber.

use std::sync::Arc;

use store::Entry;
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};

use crate::board::{TablePart, TableShow};
use crate::content::{Drawing, sheets_now};
use crate::desk::Desk;

/// Draws the fragments of this package.
pub(crate) struct Live {
    pub(crate) desk: Arc<Desk>,
    pub(crate) zone: jiff::tz::TimeZone,
}

impl Fragments for Live {
    fn topics(&self, _: &Entry) -> Vec<Topic> {
        // Any entry may change a sheet; it is drawn only where somebody has the page open.
        vec!["paper".to_owned()]
    }

    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !cx.wanted("paper") {
            return Ok(Vec::new());
        }
        let eye = self.desk.on_paper(cx.actor, cx.only);
        let drawing = Drawing {
            texts: cx.texts,
            zone: &self.zone,
            function: &cx.actor.function,
            eye: &eye,
            now: cx.now,
        };
        let sheets = sheets_now(&self.desk, &drawing, cx.read)?;
        let table = TableShow::of(&self.desk, cx.read, cx.actor, &sheets, cx.lang)?;
        let html = cx.draw(&TablePart { table })?;
        Ok(vec![Fragment {
            topic: "paper".to_owned(),
            target: "paper-table".to_owned(),
            mode: Mode::Morph,
            html,
            say: None,
        }])
    }
}
