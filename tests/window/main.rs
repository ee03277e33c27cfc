//! The real window, driven through WebDriver on a virtual display: `./dev test --test window`.
//!
//! Pictures are kept under `target/screens`, for somebody to look at.

mod opening;
