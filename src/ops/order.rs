//! The order in which things that come after others can be done: level by level, all of a level at once.

/// What can be done in turn.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Each is done when those before it are.
    pub levels: Vec<Vec<usize>>,
    /// Those that come after themselves, each circle in the order in which one comes after the next; they share a
    /// level all the same.
    pub circles: Vec<Vec<usize>>,
}

impl Order {
    /// Says whether something is part of a circle, and returns the circle.
    pub fn circle(&self, index: usize) -> Option<&[usize]> {
        let mut circles = self.circles.iter();
        circles.find(|circle| circle.contains(&index)).map(Vec::as_slice)
    }
}

/// Orders `0..after.len()`, where `after[i]` are those that come before `i`.
pub fn order(after: &[Vec<usize>]) -> Order {
    let mut done = vec![false; after.len()];
    let mut order = Order::default();
    let mut left: Vec<usize> = (0..after.len()).collect();
    while !left.is_empty() {
        let open = |index: usize| after[index].iter().copied().find(|&before| !done[before]);
        let mut level: Vec<_> = left
            .iter()
            .copied()
            .filter(|&index| open(index).is_none())
            .collect();
        if level.is_empty() {
            // Everything that is left leads to a circle.
            let mut path = vec![left[0]];
            let circle = loop {
                let Some(next) = open(path[path.len() - 1]) else {
                    break path; // Not reached: it would have been in the level.
                };
                if let Some(start) = path.iter().position(|&seen| seen == next) {
                    break path.split_off(start);
                }
                path.push(next);
            };
            level.clone_from(&circle);
            level.sort_unstable();
            order.circles.push(circle);
        }
        for &index in &level {
            done[index] = true;
        }
        left.retain(|&index| !done[index]);
        order.levels.push(level);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_comes_after_what_is_before_it_and_a_circle_is_named() {
        type Lists = &'static [&'static [usize]];
        let table: [(Lists, Lists, Lists); 5] = [
            (&[], &[], &[]),
            (&[&[], &[0], &[0], &[1, 2]], &[&[0], &[1, 2], &[3]], &[]),
            (&[&[1], &[2], &[]], &[&[2], &[1], &[0]], &[]),
            (&[&[1], &[0], &[0], &[]], &[&[3], &[0, 1], &[2]], &[&[0, 1]]),
            (&[&[0], &[0]], &[&[0], &[1]], &[&[0]]),
        ];
        for (after, levels, circles) in table {
            let owned = |lists: Lists| lists.iter().map(|list| list.to_vec()).collect::<Vec<_>>();
            let found = order(&owned(after));
            assert_eq!(found.levels, owned(levels), "{after:?}");
            assert_eq!(found.circles, owned(circles), "{after:?}");
        }
    }

    #[test]
    fn a_long_chain_is_as_many_levels() {
        let after: Vec<_> = (0..1000)
            .map(|index| if index == 0 { vec![] } else { vec![index - 1] })
            .collect();
        assert_eq!(order(&after).levels.len(), 1000);
    }
}
