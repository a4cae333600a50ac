"""Reads tools/arrows.txt, which explains its own form."""
import re


class ArrowError(Exception):
    """A line of arrows.txt that cannot be read, or an arrow in it that points up."""


def pattern_to_regex(pattern, stages):
    """* is any name, ** any path, STAGE one of the stages; the same one wherever it stands."""
    parts, bound = [], False
    for token in re.split(r'(\*\*|\*|STAGE)', pattern):
        if token == '**':
            parts.append('.*')
        elif token == '*':
            parts.append('[^/]*')
        elif token == 'STAGE':
            parts.append('(?P=stage)' if bound else '(?P<stage>%s)' % '|'.join(map(re.escape, stages)))
            bound = True
        else:
            parts.append(re.escape(token))
    return re.compile(''.join(parts) + r'\Z')


class Group:
    def __init__(self, name, floor):
        self.name, self.floor = name, floor
        self.patterns, self.sees = [], []

    def stage_of(self, path):
        """(belongs to the group, its stage or None)"""
        for pattern in self.patterns:
            found = pattern.match(path)
            if found:
                return True, found.groupdict().get('stage')
        return False, None


class ArrowRules:
    """The groups, libraries and sets of one arrows.txt."""

    def __init__(self, text):
        self.stages, self.groups, self.libraries, self.sets = [], {}, [], {}
        current = None
        for number, line in enumerate(text.splitlines(), 1):
            words = line.split('#')[0].split()
            if words:
                try:
                    current = self._read(words, current)
                except (IndexError, ValueError, AttributeError):
                    raise ArrowError('line %d: cannot read "%s"' % (number, line.strip())) from None
        self._check()

    def _read(self, words, current):
        key, rest = words[0], words[1:]
        if key == 'stages':
            self.stages = rest
        elif key == 'library':
            self.libraries.append((rest[0], [pattern_to_regex(p, []) for p in rest[1:]]))
        elif key == 'set':
            self.sets[rest[0]] = rest[1:]
        elif key == 'group':
            current = self.groups[rest[0]] = Group(rest[0], int(rest[1]))
        elif key == 'files':
            current.patterns += [pattern_to_regex(p, self.stages) for p in rest]
        elif key == 'sees':
            current.sees += rest
        else:
            raise ValueError(key)
        return current

    def _check(self):
        known = {'std'} | set(self.groups) | {name for name, _ in self.libraries}
        for group in self.groups.values():
            group.sees = [target for name in group.sees for target in self._expand(name)]
            for target in group.sees:
                name = target.split(':')[0]
                if name not in known:
                    raise ArrowError('group %s sees %s, which is nothing' % (group.name, name))
                if name in self.groups and not self._points_down(group, self.groups[name]):
                    raise ArrowError('the arrow %s -> %s does not point down' % (group.name, name))

    def _expand(self, name):
        if name not in self.sets:
            return [name]
        return [target for member in self.sets[name] for target in self._expand(member)]

    @staticmethod
    def _points_down(group, target):
        return target.floor < group.floor or (target.floor == group.floor == 1)

    def place(self, path):
        """(group, stage) of an own file; (None, None) of a file that belongs nowhere."""
        for group in self.groups.values():
            belongs, stage = group.stage_of(path)
            if belongs:
                return group, stage
        return None, None

    def library(self, header):
        """The library of a foreign header; None of an unknown one."""
        for name, patterns in self.libraries:
            if any(pattern.match(header) for pattern in patterns):
                return name
        return None if '.' in header or '/' in header else 'std'

    def allows(self, group, stage, target, target_stage):
        if group is target and stage == target_stage:
            return True
        for seen in group.sees:
            name, _, stages = seen.partition(':')
            if name != target.name:
                continue
            if stages:
                return target_stage in stages.split(',')
            return stage is None or target_stage is None or stage == target_stage
        return False
