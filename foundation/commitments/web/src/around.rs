//! What stands around other pages: the number in the rail, and on the page of a matter that there are orders about it.

use std::sync::Arc;

use commitments::read;
use kernel::{Id, kind};
use store::StoreError;
use web::layout::{Badge, Banner};
use web::{Args, SurroundCx, Surroundings};

use crate::desk::Desk;

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let actor = &cx.session.actor;
        let mine = self.0.mine(actor);
        let (count, late) = read::waiting(cx.read, &self.0.eye(actor), &mine, actor.organisation, cx.now)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-orders", &args);
        Ok(vec![Badge { room: "orders", count, tone: tone(late), meaning }])
    }

    /// Where the address of a page ends with a matter about which there are orders: how many, and the way to them. So every
    /// package's pages show the orders about their matters without knowing of orders.
    fn banners(&self, cx: &SurroundCx<'_>) -> Result<Vec<Banner>, StoreError> {
        let path = cx.reader.rest.split('?').next().unwrap_or("");
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
        let Ok(id) = last.parse::<Id<kind::Matter>>() else { return Ok(Vec::new()) };
        if cx.reader.as_of.is_some() || !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let (open, late) = read::about(cx.read, &self.0.eye(&cx.session.actor), id, cx.now)?;
        if open == 0 {
            return Ok(Vec::new());
        }
        let (texts, lang) = (cx.shell.texts(), cx.reader.lang);
        let mut args = Args::new();
        args.set("n", open);
        args.set("late", late);
        let link = (cx.reader.url(&format!("orders?about={id}")), texts.plain(lang, "commitment-about-see"));
        Ok(vec![Banner {
            id: "banner-orders",
            tone: if late > 0 { "crit" } else { "info" },
            text: texts.say(lang, "commitment-about-open", &args),
            link: Some(link),
        }])
    }
}

/// Red once something is late.
pub(crate) const fn tone(late: i64) -> &'static str {
    if late > 0 { "crit" } else { "info" }
}
