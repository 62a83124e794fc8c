//! The order in which things that come after others can be done.

/// What comes before what, without anything that comes after itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// `after[i]` are those that come before `i`.
    pub after: Vec<Vec<usize>>,
    /// Those that come after themselves, each circle in the order in which one comes after the next; none of a circle
    /// is `after` another of it.
    pub circles: Vec<Vec<usize>>,
}

impl Order {
    /// Takes what is said to come before each, and finds the circles.
    pub fn new(mut after: Vec<Vec<usize>>) -> Self {
        let mut done = vec![false; after.len()];
        let mut circles: Vec<Vec<usize>> = Vec::new();
        let mut left: Vec<usize> = (0..after.len()).collect();
        while let Some(&first) = left.first() {
            let open = |index: usize| after[index].iter().copied().find(|&before| !done[before]);
            let mut level: Vec<_> = left
                .iter()
                .copied()
                .filter(|&index| open(index).is_none())
                .collect();
            if level.is_empty() {
                // Everything that is left leads to a circle.
                let mut path = vec![first];
                let circle = loop {
                    let Some(next) = path.last().and_then(|&last| open(last)) else {
                        break path; // Not reached: it would have been in the level.
                    };
                    if let Some(start) = path.iter().position(|&seen| seen == next) {
                        break path.split_off(start);
                    }
                    path.push(next);
                };
                for &index in &circle {
                    after[index].retain(|before| !circle.contains(before));
                }
                level.clone_from(&circle);
                circles.push(circle);
            }
            for &index in &level {
                done[index] = true;
            }
            left.retain(|&index| !done[index]);
        }
        Order { after, circles }
    }

    /// Turns it around: what came before comes after.
    pub fn reversed(&self) -> Vec<Vec<usize>> {
        let mut reversed = vec![Vec::new(); self.after.len()];
        for (index, after) in self.after.iter().enumerate() {
            for &before in after {
                reversed[before].push(index);
            }
        }
        reversed
    }

    /// Returns the circle something is part of.
    pub fn circle(&self, index: usize) -> Option<&[usize]> {
        let mut circles = self.circles.iter();
        circles.find(|circle| circle.contains(&index)).map(Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(lists: &[&[usize]]) -> Vec<Vec<usize>> {
        lists.iter().map(|list| list.to_vec()).collect()
    }

    #[test]
    fn circles_are_found_and_cut() {
        type Lists = &'static [&'static [usize]];
        let table: [(Lists, Lists, Lists); 6] = [
            (&[], &[], &[]),
            (&[&[], &[0], &[0], &[1, 2]], &[&[], &[0], &[0], &[1, 2]], &[]),
            (&[&[1], &[2], &[]], &[&[1], &[2], &[]], &[]),
            (&[&[1, 3], &[0], &[0], &[]], &[&[3], &[], &[0], &[]], &[&[0, 1]]),
            (&[&[0], &[0]], &[&[], &[0]], &[&[0]]),
            (
                &[&[1], &[0, 3], &[3], &[2]],
                &[&[], &[3], &[], &[]],
                &[&[0, 1], &[2, 3]],
            ),
        ];
        for (said, after, circles) in table {
            let order = Order::new(owned(said));
            let mut found = order.circles.clone();
            found.sort();
            assert_eq!((&order.after, found), (&owned(after), owned(circles)), "{said:?}");
        }
    }

    #[test]
    fn it_is_turned_around() {
        let order = Order::new(owned(&[&[], &[0], &[0, 1]]));
        assert_eq!(order.reversed(), owned(&[&[1, 2], &[2], &[]]));
        assert_eq!(order.circle(0), None);
    }
}
