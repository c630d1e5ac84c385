//! What relief says in a report: of each site what is offered, reserved and free; of each open need what is missing.

use std::sync::Arc;

use kernel::{Lang, Timestamp};
use relief::figure::Status;
use relief::read::{self, Eye, LevelRow, NeedFilter, NeedRow, SiteFilter, SiteRow};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window, integer};

use crate::desk::Desk;

/// Sites and needs, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Needs in one report.
const MOST: i64 = 60;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor));
        let sites =
            read::sites(cx.read, &eye, &SiteFilter { about: window.matter, ..SiteFilter::default() })?;
        let filter = NeedFilter { about: window.matter, ..NeedFilter::default() };
        let needs = read::needs(cx.read, &eye, &filter, MOST)?;
        let levels = sites.iter().flat_map(|s| s.levels.iter().map(move |(kind, level)| (s, kind, level)));
        let mut all: Vec<Offer> = Vec::new();
        for (site, kind, level) in levels {
            all.push(self.site(cx, &eye, (site, kind, level))?);
        }
        all.extend(needs.iter().map(|n| self.need(cx, n)));
        Ok(all)
    }
}

impl Source {
    fn site(
        &self,
        cx: &OfferCx<'_>,
        eye: &Eye,
        (site, kind, row): (&SiteRow, &str, &LevelRow),
    ) -> Result<Offer, Fault> {
        let (lists, level) = (self.0.lists(), row.level);
        let args = |lang: Lang| {
            let mut args = Args::new();
            args.set("site", site.names.show(lang).to_owned());
            args.set("kind", lists.kind(kind).show(lang).to_owned());
            args.set("offered", integer(lang, level.offered));
            args.set("reserved", integer(lang, level.reserved()));
            args.set("free", integer(lang, site.free(kind)));
            args
        };
        // What says so: the site told it, or something was reserved there or brought since. Where nothing is reserved or taken, the
        // numbers are as they were told.
        let told = row.seq.zip(row.at);
        let still = level.allocated == 0 && level.used == 0;
        let moved = if still { None } else { read::last_move(cx.read, eye, site, kind)? };
        let last = told.into_iter().chain(moved).max_by_key(|(seq, at)| (*at, *seq));
        let (seq, as_of): (i64, Timestamp) = last.unwrap_or((site.changed_seq, site.opened_at));
        Ok(Offer {
            key: format!("site:{}:{kind}", site.id),
            part: Part::Figures,
            text: cx.both("relief-offer-site", args),
            sure: match row.status {
                Status::Confirmed => Sureness::Confirmed,
                Status::Unconfirmed => Sureness::Unconfirmed,
            },
            handling: site.handling,
            as_of,
            by: String::new(),
            seq: Some(seq),
            page: format!("capacities/{}", site.id),
            series: None,
        })
    }

    fn need(&self, cx: &OfferCx<'_>, need: &NeedRow) -> Offer {
        let lists = self.0.lists();
        let args = |lang: Lang| {
            let mut args = Args::new();
            args.set("number", need.number.clone());
            args.set("kind", lists.kind(&need.kind).show(lang).to_owned());
            args.set("wanted", integer(lang, need.progress.wanted));
            args.set("missing", integer(lang, need.progress.missing()));
            args.set("due", need.due.map(|at| cx.moment(lang, at)).unwrap_or_default());
            args
        };
        let key = match (need.due.is_some(), need.progress.missing() > 0) {
            (true, true) => "relief-offer-need-due",
            (false, true) => "relief-offer-need",
            (true, false) => "relief-offer-need-due-found",
            (false, false) => "relief-offer-need-found",
        };
        Offer {
            key: format!("need:{}", need.id),
            part: Part::Asked,
            text: cx.both(key, args),
            sure: Sureness::Confirmed,
            handling: need.handling,
            as_of: need.state_at,
            by: need.asker.clone(),
            seq: Some(need.changed_seq),
            page: format!("needs/{}", need.id),
            series: None,
        }
    }
}
