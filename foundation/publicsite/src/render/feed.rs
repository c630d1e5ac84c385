//! The feed: an entry for each warning with a link to its CAP document (RFC 4287).

use std::fmt::Write as _;

use super::view::{escaped, shown, spoken};
use crate::content::Content;

/// More than this nobody asks a feed for; the archive has them all.
const MOST: usize = 50;

pub(super) fn atom(content: &Content) -> String {
    let (address, name) = (escaped(&content.place.address), escaped(shown(&content.place.name, "en")));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n  <id>{address}/feed.atom</id>\n  \
         <title>{name}</title>\n  <updated>{}</updated>\n  <author><name>{name}</name></author>\n  \
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{address}/feed.atom\"/>\n  <link rel=\"alternate\" type=\"text/html\" \
         href=\"{address}/\"/>\n",
        content.changed_at.rfc3339()
    );
    for warning in content.warnings.iter().take(MOST) {
        let id = escaped(warning.identifier());
        let headline = |tag: &str| {
            let info = spoken(&warning.alert, tag)?;
            Some(info.headline.clone().unwrap_or_else(|| info.event.clone()))
        };
        let (fr, nl) = (headline("fr").unwrap_or_default(), headline("nl").unwrap_or_default());
        let title = if fr == nl { fr } else { format!("{fr} / {nl}") };
        let alert = &warning.alert;
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            "  <entry>\n    <id>{address}/cap/{id}.xml</id>\n    <title>{}</title>\n    <updated>{}</updated>\n    \
             <link rel=\"alternate\" type=\"application/cap+xml\" href=\"{address}/cap/{id}.xml\"/>\n    \
             <category term=\"{}\"/>\n    <category term=\"{}\"/>\n    <summary>{}</summary>\n  </entry>\n",
            escaped(&format!("[{}] {title}", alert.status.as_str())),
            alert.sent.rfc3339(),
            alert.status.as_str(),
            alert.msg_type.as_str(),
            escaped(&alert.infos.first().map(|i| i.event.clone()).unwrap_or_default()),
        );
    }
    out.push_str("</feed>\n");
    out
}
