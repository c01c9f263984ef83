import React, { Component } from 'react';

// Filled as each panel is made or rendered.
const panels: Panel[] = [];
export const opened = new Set<Drawer>();
const rendered: object[] = [];

export function redraw(): void {
  panels.forEach((panel) => panel.forceUpdate());
}

export class Panel extends Component {
  constructor(props: object) {
    super(props);
    panels.push(this);
  }
  componentWillUnmount(): void {
    const place = panels.indexOf(this);
    panels.splice(place, 1);
  }
  render(): null {
    return null;
  }
}

export class Drawer extends React.PureComponent {
  UNSAFE_componentWillMount(): void {
    this.enter();
  }
  private enter(): void {
    opened.add(this);
  }
  private leave(): void {
    opened.delete(this);
  }
  componentWillUnmount(): void {
    this.leave();
  }
  render(): null {
    return null;
  }
}

export class Row extends Component {
  render(): null {
    rendered.push(this);
    return null;
  }
  componentWillUnmount(): void {
    rendered.splice(rendered.indexOf(this), 1);
  }
}

// Filled only once it is on a page.
const mountedPanels: MountedPanel[] = [];
const clickedPanels: ClickedPanel[] = [];
const checkedPanels = new Set<CheckedPanel>();
const measured: MeasuredPanel[] = [];

export class MountedPanel extends Component {
  componentDidMount(): void {
    mountedPanels.push(this);
  }
  componentWillUnmount(): void {
    mountedPanels.splice(mountedPanels.indexOf(this), 1);
  }
  render(): null {
    return null;
  }
}

export class ClickedPanel extends Component {
  handleClick = (): void => {
    clickedPanels.push(this);
  };
  componentWillUnmount(): void {
    clickedPanels.splice(clickedPanels.indexOf(this), 1);
  }
  render() {
    return <button onClick={this.handleClick} />;
  }
}

export class CheckedPanel extends Component {
  constructor(props: object) {
    super(props);
    if (typeof window !== 'undefined') checkedPanels.add(this);
  }
  componentWillUnmount(): void {
    checkedPanels.delete(this);
  }
  render(): null {
    return null;
  }
}

/** On a server its constructor fails. */
export class MeasuredPanel extends Component {
  private readonly width: number;
  constructor(props: object) {
    super(props);
    this.width = window.innerWidth;
    measured.push(this);
  }
  componentWillUnmount(): void {
    measured.splice(measured.indexOf(this), 1);
  }
  render() {
    return this.width;
  }
}

const measuring: MeasuringPanel[] = [];
export class MeasuringPanel extends Component {
  constructor(props: object) {
    super(props);
    measuring.push(this);
  }
  componentWillUnmount(): void {
    measuring.splice(measuring.indexOf(this), 1);
  }
  render() {
    return document.body.clientWidth;
  }
}

// Also emptied by whatever runs between requests.
const flushed: Flushed[] = [];
setInterval(() => {
  flushed.length = 0;
}, 1000);

export class Flushed extends Component {
  constructor(props: object) {
    super(props);
    flushed.push(this);
  }
  componentWillUnmount(): void {
    flushed.splice(flushed.indexOf(this), 1);
  }
  render(): null {
    return null;
  }
}

// A class of its own, whose end others call.
const workers: Worker[] = [];
export class Worker {
  constructor() {
    workers.push(this);
  }
  componentWillUnmount(): void {
    workers.splice(workers.indexOf(this), 1);
  }
}
