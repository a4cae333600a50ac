"""Where functions stand and how long they are, as universal-ctags reads C++."""
import collections
import os
import subprocess

Function = collections.namedtuple('Function', 'path name line lines')


def functions(root, paths):
    """Every function with a body in the files; a lambda belongs to the function that it stands in."""
    if not paths:
        return []
    run = subprocess.run(
        ['ctags', '--languages=C++', '--language-force=C++', '--kinds-C++=f', '--fields=+ne', '-x',
         '--_xformat=%{name}\t%{input}\t%{line}\t%{end}', '-L', '-'],
        input='\n'.join(paths), stdout=subprocess.PIPE, universal_newlines=True, check=True,
        cwd=os.path.abspath(root))
    found = []
    for row in run.stdout.splitlines():
        name, path, line, end = row.split('\t')
        if end and not name.startswith('__anon'):
            found.append(Function(path, name, int(line), int(end) - int(line) + 1))
    return found
