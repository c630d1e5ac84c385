//! What pages ask: rows as values, cut to what the reader may see. What hangs on a duty is asked for once the duty itself was found
//! for the reader.

mod duty;
mod feed;
mod times;

pub use access::Eye;
pub use duty::{DutyRow, TurnRow, duties, duty, resource, turns};
pub use feed::{FeedRow, feed, feed_function, feeds};
pub use times::{Falls, TimeFilter, falls, ten_years, times_of};
