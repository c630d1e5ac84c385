//! While the glass is broken: a banner for whoever broke it, with the way to close it, and one for those who review, which
//! appears on their open pages within the second.

use std::sync::Arc;

use directory::{glasses_open, glasses_waiting};
use serde::Serialize;
use store::{Entry, StoreError};
use web::layout::Banner;
use web::live::{Fragment, FragmentCx, Fragments, Mode};
use web::{Args, Fault, Page, SurroundCx, Surroundings};

use crate::desk::Desk;

/// What every page listens to.
const TOPIC: &str = "glass";

/// Openings of one's own that hold now, and those of others that wait for a review.
pub(crate) struct Standing;

impl Surroundings for Standing {
    fn banners(&self, cx: &SurroundCx<'_>) -> Result<Vec<Banner>, StoreError> {
        let mut all = Vec::new();
        let (texts, lang, me) = (cx.shell.texts(), cx.reader.lang, &cx.session.actor);
        if cx.session.may("access.break-glass")
            && let Some(glass) = glasses_open(cx.read, me.mandate, cx.now)?.first()
        {
            let mut args = Args::new();
            args.set("until", cx.shell.formats(lang).time(glass.until));
            let path = cx.reader.url(&format!("glass/open/{}", glass.matter));
            all.push(Banner {
                id: "banner-glass",
                tone: "crit",
                text: texts.say(lang, "directory-glass-banner", &args),
                link: Some((path, texts.plain(lang, "directory-glass-banner-link"))),
            });
        }
        if cx.session.may("access.review") && glasses_waiting(cx.read, me.person)? > 0 {
            all.push(Banner {
                id: "banner-glass-review",
                tone: "crit",
                text: texts.plain(lang, "directory-glass-review-banner"),
                link: Some((cx.reader.url("glass"), texts.plain(lang, "directory-glass-review-link"))),
            });
        }
        Ok(all)
    }
    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }
}

/// The alarm, on the pages that reviewers have open.
pub(crate) struct Alarm(pub(crate) Arc<Desk>);

/// The banner for those who review.
#[derive(Serialize)]
pub(crate) struct AlarmPart {}

impl Page for AlarmPart {
    const TEMPLATE: &'static str = "directory/part-glass-banner.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

impl Fragments for Alarm {
    fn topics(&self, entry: &Entry) -> Vec<String> {
        if entry.kind() == "directory.glass-broken" { vec![TOPIC.to_owned()] } else { Vec::new() }
    }
    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        let profile = (self.0.profile)();
        let reviews = profile
            .function(&cx.actor.function)
            .is_some_and(|f| f.powers.iter().any(|p| p == "access.review"));
        if !reviews {
            return Ok(Vec::new());
        }
        let html = cx.draw(&AlarmPart {})?;
        let say = Some(cx.texts.plain(cx.lang, "directory-glass-review-banner"));
        Ok(vec![Fragment {
            topic: TOPIC.to_owned(),
            target: "banners".to_owned(),
            mode: Mode::Upsert,
            html,
            say,
        }])
    }
}
