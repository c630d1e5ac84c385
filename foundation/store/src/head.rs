//! The end of the chain: what the next entry links to.

use journal::{Hash, Header, merkle};
use kernel::Timestamp;

use crate::schema::{hex, meta, set_meta};
use crate::sql::Conn;
use crate::{StoreError, Value};

/// The last entry's number, hash and time, and the Merkle frontier over all of them.
#[derive(Clone)]
pub(crate) struct Head {
    pub(crate) seq: i64,
    pub(crate) hash: Hash,
    pub(crate) recorded: Timestamp,
    pub(crate) frontier: merkle::Frontier,
}

impl Head {
    /// Takes the next entry into account.
    pub(crate) fn push(&mut self, header: &Header, bytes: &[u8]) {
        self.seq = header.seq;
        self.hash = Hash::of(bytes);
        self.recorded = header.recorded.at;
        self.frontier.append(merkle::leaf_hash(bytes));
    }

    /// Reads the head back: the saved frontier, then the entries after it, each checked against the one before.
    pub(crate) fn load(conn: &dyn Conn) -> Result<Self, StoreError> {
        let mut head = saved(conn)?;
        loop {
            let rows = conn.query(
                "SELECT header FROM entry WHERE seq > $1 ORDER BY seq LIMIT 5000",
                &[Value::Int(head.seq)],
            )?;
            if rows.is_empty() {
                return Ok(head);
            }
            for row in &rows {
                let bytes = row.bytes(0)?;
                let header = Header::from_bytes(bytes).map_err(|e| StoreError::Journal(e.to_string()))?;
                if header.seq != head.seq + 1 || header.prev != head.hash {
                    let text = format!("entry {} does not follow entry {}", header.seq, head.seq);
                    return Err(StoreError::Corrupt(text));
                }
                head.push(&header, bytes);
            }
        }
    }

    /// Saves the frontier, so that the next start need not hash everything again.
    pub(crate) fn save(&self, conn: &dyn Conn) -> Result<(), StoreError> {
        let text = serde_json::json!({
            "seq": self.seq, "hash": self.hash.to_string(), "recorded": self.recorded.0,
            "frontier": hex(&self.frontier.to_bytes()),
        });
        set_meta(conn, "head", &text.to_string())
    }
}

fn saved(conn: &dyn Conn) -> Result<Head, StoreError> {
    let empty = Head {
        seq: 0,
        hash: Hash::ZERO,
        recorded: Timestamp(i64::MIN),
        frontier: merkle::Frontier::default(),
    };
    let Some(text) = meta(conn, "head")? else { return Ok(empty) };
    let v: serde_json::Value =
        serde_json::from_str(&text).map_err(|e| StoreError::Corrupt(format!("saved head: {e}")))?;
    let read = || {
        Some(Head {
            seq: v.get("seq")?.as_i64()?,
            hash: v.get("hash")?.as_str()?.parse().ok()?,
            recorded: Timestamp(v.get("recorded")?.as_i64()?),
            frontier: merkle::Frontier::from_bytes(&unhex(v.get("frontier")?.as_str()?)?).ok()?,
        })
    };
    read().ok_or_else(|| StoreError::Corrupt("the saved head cannot be read".to_owned()))
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    digits.chunks(2).map(|c| Some(c.first()? * 16 + c.get(1)?)).collect()
}
