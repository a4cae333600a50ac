#!/usr/bin/env python3
"""Measures the chain beside what a user would take instead: compare.py

Runs chain_bench and growth_bench of the release build, the command line, and on the same documents (build/bench, which
tools/bench writes) @microsoft/recognizers-text-suite, @mozilla/readability, opencc and uchardet, and rewrites
compare.tsv: one row a measure, what ours is to theirs where the two do the same work. Processor time; median of 5, of 3 for the
libraries from npm. What the machine lacks (no npm, no uchardet) is a row that says "absent".
"""
import datetime
import glob
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(FOLDER))
DOCUMENTS = os.path.join(ROOT, 'build', 'bench')
BINARIES = os.path.join(ROOT, 'build', 'release', 'bin')
MODULES = os.path.join(DOCUMENTS, 'npm', 'node_modules')
PACKAGES = ['@microsoft/recognizers-text-suite@1.3.1', '@mozilla/readability@0.6.0', 'jsdom@29.1.1']
SLOW_FILES = 4  # of the 40 documents; the libraries from npm take seconds for these
REPETITIONS = 5
SLOW_REPETITIONS = 3


def files(kind, most=None):
    return sorted(glob.glob(os.path.join(DOCUMENTS, kind, '*')))[:most]


def size_of(paths):
    return sum(os.path.getsize(path) for path in paths)


def cpu_seconds(command, **options):
    """Processor time of a program, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def median_rate(paths, seconds):
    """MB/s over all files; `seconds` measures one run over them."""
    return size_of(paths) / 1e6 / statistics.median(seconds(paths) for _ in range(REPETITIONS))


def benchmark_times(program, *arguments):
    """Milliseconds of processor time and MB/s of each benchmark, the median of the repetitions."""
    run = subprocess.run([os.path.join(BINARIES, program), '--benchmark_format=json', *arguments], cwd=ROOT, check=True,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    scale = {'ns': 1e-6, 'us': 1e-3, 'ms': 1, 's': 1e3}
    entries = [entry for entry in json.loads(run.stdout)['benchmarks'] if entry.get('aggregate_name', 'median') == 'median']
    return {entry['run_name']: (entry['cpu_time'] * scale[entry['time_unit']], entry.get('bytes_per_second', 0) / 1e6) for entry in entries}


def install_packages():
    if shutil.which('npm') is None:
        return False
    folder = os.path.dirname(MODULES)
    os.makedirs(folder, exist_ok=True)
    run = subprocess.run(['npm', 'install', '--no-save', '--silent', '--prefix', folder, *PACKAGES], stdout=subprocess.DEVNULL)
    return run.returncode == 0


def node_rate(script, paths):
    rates = []
    for _ in range(SLOW_REPETITIONS):
        run = subprocess.run(['node', os.path.join(FOLDER, script), MODULES, *paths], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        told = json.loads(run.stdout)
        rates.append(told['bytes'] / 1e6 / told['cpu_seconds'])
    return statistics.median(rates)


def rivals():
    """Name, what of ours does the same work, MB/s or None."""
    npm = install_packages()
    yield 'recognizers-text-suite, text', 'TextToRecords/own', node_rate('recognizers.cjs', files('text', SLOW_FILES)) if npm else None
    yield 'readability with jsdom, HTML', 'NormalizeHtml/own', node_rate('readability.cjs', files('pages', SLOW_FILES)) if npm else None
    opencc = median_rate(files('traditional'), lambda paths: cpu_seconds(['sh', '-c', 'cat "$@" | opencc -c t2s', 'sh', *paths]))
    yield 'opencc -c t2s, Traditional', 'NormalizeTraditional/own', opencc
    uchardet = shutil.which('uchardet')
    yield 'uchardet, HTML', 'NormalizeHtml/own', median_rate(files('pages'), lambda paths: cpu_seconds([uchardet, *paths])) if uchardet else None


def start_up_ms():
    command = [os.path.join(BINARIES, 'taizhang'), 'analyze', '增长8%']
    return 1e3 * statistics.median(cpu_seconds(command) for _ in range(REPETITIONS))


def resident_mib():
    """The most memory that a run over all documents held."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        subprocess.run([os.path.join(BINARIES, 'taizhang'), 'extract', '--format=none', '--threads=1', os.path.join(DOCUMENTS, 'text')],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.write(writer, b'%d' % resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
        os._exit(0)
    os.waitpid(child, 0)
    return int(os.read(reader, 32)) / 1024


def growth(times):
    """Twice the input: how many times the processor time."""
    for name in sorted({name.split('/')[0] for name in times if '/x:2' in name}):
        yield name, times[name + '/x:2'][0] / times[name + '/x:1'][0]


def rows():
    chain = benchmark_times('chain_bench', '--benchmark_repetitions=%d' % REPETITIONS, '--benchmark_report_aggregates_only=true',
                            '--benchmark_min_time=0.1')
    for name, (_, rate) in sorted(chain.items()):
        if rate:
            yield name, '%.1f' % rate, 'MB/s', ''
    for name, same_work, rate in rivals():
        yield name, '%.3f' % rate if rate else 'absent', 'MB/s', '%.1f' % (chain[same_work][1] / rate) if rate else ''
    yield 'start-up', '%.0f' % start_up_ms(), 'ms', ''
    yield 'resident', '%.0f' % resident_mib(), 'MiB', ''
    for name, factor in growth(benchmark_times('growth_bench', '--benchmark_min_time=0.2')):
        yield 'growth, ' + name, '%.2f' % factor, 'times', ''


def main():
    head = ['# Rewritten by tests/bench/compare.py.', '# machine: %d cores, load %.1f at the start' % (os.cpu_count(), os.getloadavg()[0]),
            '# date: %s' % datetime.date.today().isoformat(), '# method: %s' % __doc__.strip().split('\n\n')[1].replace('\n', ' '),
            'measure\tvalue\tunit\tours_to_theirs']
    lines = head + ['\t'.join(row) for row in rows()]
    with open(os.path.join(FOLDER, 'compare.tsv'), 'w', encoding='utf-8') as f:
        f.write('\n'.join(lines) + '\n')
    print('\n'.join(lines))
    return 0


if __name__ == '__main__':
    sys.exit(main())
