//! What guards hooks, where their pages are, and the number in the rail.

use kernel::{Id, Lang, Resource, kind};
use store::{Read, StoreError};
use web::layout::Badge;
use web::{Args, SurroundCx, Surroundings};
use webhooks::KEEP;
use webhooks::read;

/// The matters of this package, for the journal's pages.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn page(
        &self,
        read: &dyn Read,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let row = read::hook(read, matter)?;
        Ok(row.map(|row| (row.label, format!("webhooks/{matter}"))))
    }
}

/// How many were given up.
pub(crate) struct Badges;

impl Surroundings for Badges {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may(KEEP) {
            return Ok(Vec::new());
        }
        let count = read::given_up(cx.read)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-interfaces", &args);
        Ok(vec![Badge { room: "interfaces", count, tone: "crit", meaning }])
    }
}
