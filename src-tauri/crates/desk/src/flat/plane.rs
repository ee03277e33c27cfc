//! A grid of values.

/// A grid of values; outside of it everything is the default.
#[derive(Clone, Debug)]
pub(super) struct Plane<T> {
    pub(super) width: usize,
    pub(super) height: usize,
    data: Vec<T>,
}

impl<T: Copy + Default> Plane<T> {
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self { width, height, data: vec![T::default(); width * height] }
    }

    /// Row after row.
    pub(super) fn of(width: usize, height: usize, mut data: Vec<T>) -> Self {
        data.resize(width * height, T::default());
        Self { width, height, data }
    }

    pub(super) fn at(&self, x: usize, y: usize) -> T {
        if x < self.width && y < self.height {
            self.data.get(y * self.width + x).copied().unwrap_or_default()
        } else {
            T::default()
        }
    }

    pub(super) fn set(&mut self, x: usize, y: usize, value: T) {
        if x < self.width
            && y < self.height
            && let Some(place) = self.data.get_mut(y * self.width + x)
        {
            *place = value;
        }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &[T]> {
        self.data.chunks_exact(self.width.max(1))
    }

    pub(super) fn values(&self) -> &[T] {
        &self.data
    }

    pub(super) fn map<U: Copy + Default>(&self, each: impl FnMut(T) -> U) -> Plane<U> {
        Plane { width: self.width, height: self.height, data: self.data.iter().copied().map(each).collect() }
    }
}
