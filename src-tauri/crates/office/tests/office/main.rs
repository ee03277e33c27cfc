//! The office over loopback, as an applicant's program meets it. Its clock is manual, so nothing here waits.

mod applicant;
mod contract;
mod lifetimes;
mod matrix;
mod refusals;
mod roads;
mod support;
mod uploads;
